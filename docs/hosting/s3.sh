#!/usr/bin/env bash
# s3.sh FOLDER BUCKET: puts a site into an S3-like bucket. A bucket does not choose between forms of a file, so that
# the gzip forms go there under the plain names, marked as such. Named files first, index.html last: whoever comes
# meanwhile finds whole pages. AWS may be another program with the same arguments.
set -euo pipefail
folder=$1 bucket=$2 aws=${AWS:-aws}

type_of() {
  case $1 in
    *.html) echo "text/html; charset=utf-8" ;;
    *.js) echo "text/javascript; charset=utf-8" ;;
    *.css) echo "text/css; charset=utf-8" ;;
    *.wasm) echo application/wasm ;;
    *.webmanifest) echo application/manifest+json ;;
    *.svg) echo image/svg+xml ;;
    *.png) echo image/png ;;
    *.txt) echo "text/plain; charset=utf-8" ;;
    *) echo application/octet-stream ;;
  esac
}

put() {
  local name=$1 cache=no-cache
  if [[ $name =~ -[0-9a-f]{12,16}\.[a-z]+$ ]]; then cache="public, max-age=31536000, immutable"; fi
  if [[ -f $folder/$name.gz ]]; then
    "$aws" s3 cp "$folder/$name.gz" "s3://$bucket/$name" --content-type "$(type_of "$name")" --cache-control "$cache" --content-encoding gzip
  else
    "$aws" s3 cp "$folder/$name" "s3://$bucket/$name" --content-type "$(type_of "$name")" --cache-control "$cache"
  fi
}

for path in "$folder"/*; do
  name=${path##*/}
  case $name in
    *.br | *.gz | index.html | sw.js) ;;
    *) put "$name" ;;
  esac
done
put index.html
put sw.js
