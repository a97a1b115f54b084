//! From the one token stream and its trees to the tokens that the stages read: part of speech, dictionary form, verb
//! form, head and relation. What hyphens join is one token here (`Al-Nusra`, `so-called`) and several in the tree;
//! its head is the head of its part that hangs on another word.

use super::names::Names;
use super::{Tag, Token, VerbForm};
use parallax_model::Span;
use parallax_parse::{Form, MODEL, Node, Parser, Relation, Tree, Upos, Xpos};
use parallax_text::Kind;
use smol_str::SmolStr;
use std::ops::Range;
use std::sync::LazyLock;

/// The parser with the model that the program holds, made once; `None` where its bytes are damaged.
static PARSER: LazyLock<Option<Parser>> = LazyLock::new(|| Parser::new(MODEL).ok());

/// A name that the model has met.
const KNOWN_NAME: &str = "Smith";

/// What turns a word round and leaves its part of speech.
const NEGATES: &str = "dis";

/// Makes the parser ready, so that no text waits for it.
pub(crate) fn prepare() {
    LazyLock::force(&PARSER);
}

/// Appends the tokens of a sentence, read as a tree; `names` are those of its text. Gives how many of them are a place
/// line.
pub(super) fn read(
    text: &str,
    words: &[parallax_text::Token],
    names: &Names,
    tokens: &mut Vec<Token>,
) -> usize {
    let (line, rest) = words.split_at(place_line(text, words));
    let parse = |parser: &Parser| {
        let tree = parse(parser, text, rest, names);
        if line.is_empty() { tree } else { parser.parse_tokens(text, line).before(tree) }
    };
    let tree = PARSER.as_ref().map(parse).unwrap_or_default();
    let base = tokens.len();
    let titled = !words.iter().any(|word| {
        word.kind == Kind::Word && word.fold.len() > 3 && word.span.of(text).starts_with(char::is_lowercase)
    });
    let groups = groups(words);
    let mut group_of = vec![0; words.len()];
    for (row, group) in groups.iter().enumerate() {
        for slot in group_of.get_mut(group.clone()).unwrap_or_default() {
            *slot = row;
        }
    }
    for group in &groups {
        let Some(parts) = words.get(group.clone()) else { continue };
        let Some(span) = parts.first().zip(parts.last()).map(|(a, b)| a.span.join(b.span)) else { continue };
        let top = top(&tree, group);
        let head = top.and_then(|top| tree.head(top));
        let head = head.and_then(|head| group_of.get(head)).map(|row| base + row);
        let mut read = token(text, span, parts, top.and_then(|top| tree.get(top)), head);
        read.reach = (tokens.len(), tokens.len());
        if top.is_some_and(|top| tells_past(&tree, top)) {
            (read.form, read.finite) = (VerbForm::Past, true);
        }
        // `was found guilty`
        if read.tag == Tag::Noun && top.is_some_and(|top| is_predicate(&tree, top)) {
            read.tag = Tag::Adj;
        }
        // `said the 36-year-old`, `the accused said`
        if read.tag == Tag::Adj && top.is_some_and(|top| stands_for_somebody(&tree, top)) {
            read.tag = Tag::Noun;
        }
        // `the Dunmore plant`
        if read.tag == Tag::Propn && is_common(text, parts) {
            read.tag = Tag::Noun;
        }
        // `told Interfax`: a capital inside a sentence makes a name.
        let inside =
            !titled && tokens.len() > base && tokens.last().is_some_and(|last| last.tag != Tag::Punct);
        let capital = span.of(text).starts_with(char::is_uppercase);
        // `the Coast Daily`
        let goes_on = tokens.last().is_some_and(|last| last.tag == Tag::Propn);
        let common = match read.tag {
            Tag::Noun => inside,
            Tag::Adv | Tag::Intj | Tag::Adj | Tag::Verb => inside && goes_on && single(parts),
            _ => false,
        };
        if capital && common
            || read.tag == Tag::Noun && tokens.len() == base && is_stranger(text, parts, names)
        {
            (read.tag, read.lemma) = (Tag::Propn, read.lower.clone());
            (read.form, read.finite) = (VerbForm::None, false);
        }
        tokens.push(read);
    }
    reach(tokens, base);
    groups.iter().take_while(|group| group.end <= line.len()).count()
}

/// How many words a place line has at most.
const PLACE_LINE: usize = 12;

/// Behind `HARLOW, Nov. 22 (Agency) —` at the head of a sentence, which is no part of it: zero where none stands there.
fn place_line(text: &str, words: &[parallax_text::Token]) -> usize {
    let shouted = |word: &parallax_text::Token| {
        let word = word.span.of(text);
        word.chars().filter(|c| c.is_alphabetic()).count() > 2 && !word.chars().any(char::is_lowercase)
    };
    let placed = |word: &parallax_text::Token| match word.kind {
        Kind::Word => word.span.of(text).starts_with(char::is_uppercase),
        Kind::Number => true,
        _ => matches!(word.fold.as_str(), "," | "." | "(" | ")" | "/"),
    };
    let mut joined = words.iter().take(PLACE_LINE).enumerate().skip(1);
    let dash = joined.find(|(_, word)| word.kind == Kind::Dash).map(|(at, _)| at);
    let dash = dash.filter(|at| {
        words.get(*at).is_some_and(|word| !word.glued) || words.get(at + 1).is_some_and(|word| !word.glued)
    });
    let line = dash.and_then(|dash| words.get(..dash));
    match (line, dash) {
        (Some(line), Some(dash)) if line.first().is_some_and(shouted) && line.iter().all(placed) => {
            let rest = words.get(dash + 1..).unwrap_or_default();
            let once = rest.iter().all(|word| word.kind != Kind::Dash || word.glued);
            if once || line.len() > 1 { dash + 1 } else { 0 }
        }
        _ => 0,
    }
}

fn single(parts: &[parallax_text::Token]) -> bool {
    parts.len() == 1
}

/// Whether the word at the head of a sentence is a name, as far as one can tell without its place: written with a
/// capital wherever it stands, and in no dictionary.
fn is_stranger(text: &str, parts: &[parallax_text::Token], names: &Names) -> bool {
    let [word] = parts else { return false };
    let form = Form { text: word.span.of(text), glued: false, quotes: false };
    let listed = || PARSER.as_ref().is_some_and(|parser| parser.lists(&form));
    names.could_be(text, word) && !listed()
}

/// Whether what was read as a name is a word of the dictionary, written small.
fn is_common(text: &str, parts: &[parallax_text::Token]) -> bool {
    let [word] = parts else { return false };
    let form = Form { text: word.span.of(text), glued: false, quotes: false };
    let small = form.text.chars().all(char::is_lowercase) && form.text.len() > 3;
    small && PARSER.as_ref().is_some_and(|parser| parser.lists(&form))
}

/// The tree of a sentence. A word that the model never met is read as what it is derived from (`disagree`), and a name
/// that it takes for another kind of word at the beginning of the sentence, where a capital tells nothing, as a name
/// that it knows.
fn parse(parser: &Parser, text: &str, words: &[parallax_text::Token], names: &Names) -> Tree {
    let surfaces: Vec<_> = words.iter().map(|word| word.surface(text)).collect();
    let mut forms: Vec<_> = words
        .iter()
        .zip(&surfaces)
        .map(|(word, surface)| Form { text: surface, glued: word.glued, quotes: word.quotes() })
        .collect();
    for form in &mut forms {
        form.text = underived(parser, form).unwrap_or(form.text);
    }
    let tree = parser.parse(&forms);
    let mistaken = |at: usize| {
        let node = tree.get(at);
        node.is_some_and(|node| match node.upos {
            Upos::Adv | Upos::Intj | Upos::Verb | Upos::X => true,
            Upos::Adj => node.relation != Relation::Amod,
            _ => false,
        })
    };
    let first = words.iter().position(|word| matches!(word.kind, Kind::Word));
    let Some(first) = first.filter(|at| mistaken(*at)) else { return tree };
    let (Some(word), Some(form)) = (words.get(first), forms.get_mut(first)) else { return tree };
    let derived = ["ly", "ing", "ed"].iter().any(|end| word.fold.ends_with(end));
    let unmet = names.could_be(text, word) && !derived && !parser.has_met(form);
    if !unmet && !names.has(text, word) {
        return tree;
    }
    form.text = KNOWN_NAME;
    parser.parse(&forms)
}

/// What a word is derived from that the model never met, where it met that.
fn underived<'t>(parser: &Parser, form: &Form<'t>) -> Option<&'t str> {
    let rest = form.text.strip_prefix(NEGATES).filter(|rest| rest.len() >= 5)?;
    (!parser.has_met(form) && parser.has_met(&Form { text: rest, ..*form })).then_some(rest)
}

/// Whether what was read as a participle is the past of a clause: it has a subject of its own, and no auxiliary.
fn tells_past(tree: &Tree, at: usize) -> bool {
    let clause = |relation| {
        matches!(
            relation,
            Relation::Root
                | Relation::Conj
                | Relation::Parataxis
                | Relation::Ccomp
                | Relation::Xcomp
                | Relation::AclRelcl
        )
    };
    let node = tree.get(at);
    let participle = node.is_some_and(|node| node.xpos == Xpos::Vbn && clause(node.relation));
    let has =
        |test: fn(Relation) -> bool| tree.children(at).any(|child| tree.relation(child).is_some_and(test));
    participle
        && has(|relation| matches!(relation, Relation::Nsubj | Relation::NsubjPass))
        && !has(|relation| matches!(relation, Relation::Aux | Relation::AuxPass | Relation::Cop))
}

/// Whether a noun is said of somebody as an adjective is: bare, and governed by a participle.
fn is_predicate(tree: &Tree, at: usize) -> bool {
    let Some(node) = tree.get(at) else { return false };
    let head = node.head.and_then(|head| tree.get(head));
    node.relation == Relation::Xcomp
        && node.xpos == Xpos::Nn
        && head.is_some_and(|head| head.xpos == Xpos::Vbn)
        && tree.children(at).next().is_none_or(|first| first > at)
}

/// Whether an adjective with an article, and no noun behind it, stands where a participant does.
fn stands_for_somebody(tree: &Tree, at: usize) -> bool {
    let relation = |at: usize| tree.get(at).map(|node| node.relation);
    let place = relation(at).is_some_and(|relation| {
        matches!(
            relation.universal(),
            Relation::Nsubj
                | Relation::Obj
                | Relation::Iobj
                | Relation::Obl
                | Relation::Nmod
                | Relation::Ccomp
        )
    });
    let holds = |wanted: Relation| tree.children(at).filter_map(relation).any(|child| child == wanted);
    place && holds(Relation::Det) && !holds(Relation::Cop)
}

/// Writes for each token from `base` on from where to where its subtree goes.
fn reach(tokens: &mut [Token], base: usize) {
    for at in base..tokens.len() {
        let mut above = tokens.get(at).and_then(|token| token.head);
        while let Some(token) = above.and_then(|above| tokens.get_mut(above)) {
            let (first, last) = token.reach;
            // All that is above it holds the token too, since who came before went up to the root.
            if first <= at && at <= last {
                break;
            }
            token.reach = (first.min(at), last.max(at));
            above = token.head;
        }
    }
}

/// The words that a token here holds: one, or several that hyphens join.
fn groups(words: &[parallax_text::Token]) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let worded = |at: usize| {
            words
                .get(at)
                .is_some_and(|w| matches!(w.kind, Kind::Word | Kind::Number) && !w.fold.starts_with('\''))
        };
        let hyphen = |at: usize| words.get(at).is_some_and(|w| w.kind == Kind::Dash && w.fold == "-");
        let glued = |at: usize| words.get(at).is_some_and(|w| w.glued);
        let links = word.glued
            && at > 0
            && (hyphen(at) && worded(at - 1) && worded(at + 1) && glued(at + 1)
                || worded(at) && hyphen(at - 1) && glued(at - 1) && at > 1 && worded(at - 2));
        match groups.last_mut().filter(|_| links) {
            Some(last) => last.end = at + 1,
            None => groups.push(at..at + 1),
        }
    }
    groups
}

/// The part of a group that is nearest to the root, the last of equal ones. The way to the root grows shorter with each
/// head of a group then, so that the tree of groups is one.
fn top(tree: &Tree, group: &Range<usize>) -> Option<usize> {
    if group.len() == 1 {
        return Some(group.start);
    }
    group.clone().rev().min_by_key(|at| tree.path(*at).count())
}

fn token(
    text: &str,
    span: Span,
    parts: &[parallax_text::Token],
    node: Option<&Node>,
    head: Option<usize>,
) -> Token {
    let single = if let [only] = parts { Some(only) } else { None };
    let lower = match single {
        Some(only) => only.fold.clone(),
        None => parallax_text::fold(span.of(text)),
    };
    let (tag, form, finite, lemma, relation) = match node {
        Some(node) => {
            // `al-Qaeda-linked`
            let mut later = parts.iter().skip(1);
            let names = later.any(|part| part.span.of(text).starts_with(char::is_uppercase));
            let tag = tag(node, single, names, &lower);
            let verbal = matches!(tag, Tag::Verb | Tag::Aux);
            let form = if verbal { form(node.xpos) } else { VerbForm::None };
            let finite = verbal && node.verb_form() == parallax_parse::VerbForm::Finite;
            let lemma = if single.is_some() { lower_lemma(node, tag, &lower) } else { lower.clone() };
            (tag, form, finite, lemma, node.relation)
        }
        None => (Tag::Other, VerbForm::None, false, lower.clone(), Relation::Dep),
    };
    Token {
        span,
        tag,
        lower,
        lemma,
        form,
        finite,
        chunk: super::Chunk::Outside,
        head,
        relation,
        reach: (0, 0),
    }
}

/// The dictionary form in small letters, as all lexicons have it.
fn lower_lemma(node: &Node, tag: Tag, lower: &SmolStr) -> SmolStr {
    match tag {
        Tag::Propn | Tag::Punct | Tag::Num | Tag::Sym => lower.clone(),
        _ if node.lemma == KNOWN_NAME => lower.clone(),
        _ if lower.strip_prefix(NEGATES).is_some_and(|rest| rest.starts_with(node.lemma.as_str())) => {
            SmolStr::from_iter([NEGATES, node.lemma.as_str()])
        }
        _ => super::lowered(&node.lemma),
    }
}

/// The part of speech. Every form of *be*, *have* and *do* is an auxiliary here, as its clause hangs on something else; what hyphens
/// join before a noun is an adjective, or a name where it holds one (`names`).
fn tag(node: &Node, single: Option<&parallax_text::Token>, names: bool, lower: &str) -> Tag {
    if let Some(word) = single
        && !lower.chars().any(char::is_alphanumeric)
    {
        let sign = word.kind == Kind::Symbol && "$€£¥%+=<>©°".contains(lower.chars().next().unwrap_or(' '));
        let possessive = node.upos == Upos::Part && matches!(lower, "'");
        return if possessive {
            Tag::Part
        } else if sign {
            Tag::Sym
        } else {
            Tag::Punct
        };
    }
    if single.is_none() && matches!(node.relation, Relation::Amod) {
        return if names { Tag::Propn } else { Tag::Adj };
    }
    if node.upos == Upos::Verb && ["be", "have", "do"].contains(&node.lemma.as_str()) {
        return Tag::Aux;
    }
    // What begins a clause, as its pronoun too.
    if lower == "that" && (node.xpos == Xpos::Wdt || node.relation == Relation::Mark) {
        return Tag::Sconj;
    }
    // `both Turkey and Russia`
    if node.relation == Relation::CcPreconj {
        return Tag::Det;
    }
    match node.upos {
        Upos::Adj => Tag::Adj,
        Upos::Adp => Tag::Adp,
        Upos::Adv => Tag::Adv,
        Upos::Aux => Tag::Aux,
        Upos::Cconj => Tag::Cconj,
        Upos::Det => Tag::Det,
        Upos::Intj => Tag::Intj,
        Upos::Noun => Tag::Noun,
        Upos::Num => Tag::Num,
        Upos::Part => Tag::Part,
        Upos::Pron => Tag::Pron,
        Upos::Propn => Tag::Propn,
        Upos::Punct => Tag::Punct,
        Upos::Sconj => Tag::Sconj,
        Upos::Sym => Tag::Sym,
        Upos::Verb => Tag::Verb,
        Upos::X => Tag::Other,
    }
}

fn form(xpos: Xpos) -> VerbForm {
    match xpos {
        Xpos::Vbd => VerbForm::Past,
        Xpos::Vbn => VerbForm::Participle,
        Xpos::Vbg => VerbForm::Gerund,
        Xpos::Vbz => VerbForm::Third,
        Xpos::Vb | Xpos::Vbp | Xpos::Md => VerbForm::Base,
        _ => VerbForm::None,
    }
}
