//! From the built app and a corpus to what is published: [`publish`] gives a folder for any static host,
//! [`single_file`] one page that opens from a disk. Both take and give named bytes and touch no file, so that Trunk's
//! hook and the command line share every step. The same bytes in give the same bytes out.
//!
//! The app is the folder that Trunk wrote: `index.html`, two programs (`parallax-front`, `parallax-whole`) with their
//! glue, the second one's styles, icons, and the templates of `public/`.

mod error;
mod files;
mod name;
mod offline;
mod page;
mod policy;
mod publish;
mod single;
mod small;
mod story;

pub use error::SiteError;
pub use files::Files;
pub use publish::{Offline, Wishes, marker, publish};
pub use single::single_file;
