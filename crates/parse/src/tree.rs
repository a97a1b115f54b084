//! A sentence as a tree: each token with its part of speech, dictionary form, head and relation.

use crate::relation::Relation;
use crate::tag::{Number, Tense, Upos, VerbForm, Xpos};
use smol_str::SmolStr;
use std::ops::Range;

/// One token in its tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Universal part of speech.
    pub upos: Upos,
    /// Part of speech of the Penn Treebank.
    pub xpos: Xpos,
    /// Dictionary form; in small letters but for names.
    pub lemma: SmolStr,
    /// The token that it hangs on, counted from zero in the sentence; none for the root.
    pub head: Option<usize>,
    /// How it hangs there.
    pub relation: Relation,
}

impl Node {
    /// Which form of a verb or auxiliary it is. Where an infinitive has neither `to` nor an auxiliary, it may be an
    /// imperative.
    pub fn verb_form(&self) -> VerbForm {
        match self.upos {
            Upos::Verb | Upos::Aux => self.xpos.verb_form(),
            _ => VerbForm::None,
        }
    }

    /// The tense of a finite verb.
    pub fn tense(&self) -> Option<Tense> {
        self.xpos.tense()
    }

    /// The number of a noun, or of a verb of the third person.
    pub fn number(&self) -> Option<Number> {
        self.xpos.number()
    }
}

/// A sentence. Tokens are counted from zero. One token has no head, every other one's heads lead to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    nodes: Vec<Node>,
    /// The children of token `t` are `children[starts[t]..starts[t + 1]]`, in order.
    children: Vec<u32>,
    starts: Vec<u32>,
    /// The first and last token of each subtree.
    reach: Vec<(u32, u32)>,
}

impl Tree {
    /// The tree of nodes whose heads lead to one root; a head that does not exist counts as none.
    pub(crate) fn new(nodes: Vec<Node>) -> Self {
        let count = nodes.len();
        let mut starts = vec![0_u32; count + 1];
        for node in &nodes {
            if let Some(slot) = node.head.and_then(|head| starts.get_mut(head + 1)) {
                *slot += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut children = vec![0; sum as usize];
        for (at, node) in nodes.iter().enumerate() {
            let Some(free) = node.head.and_then(|head| next.get_mut(head)) else { continue };
            if let Some(place) = children.get_mut(*free as usize) {
                *place = at as u32;
            }
            *free += 1;
        }
        let mut tree = Self { nodes, children, starts, reach: Vec::new() };
        tree.reach = tree.reaches();
        tree
    }

    /// One tree of two that stand side by side, such as a place line and the sentence behind it: the first hangs on the
    /// root of the second.
    #[must_use]
    pub fn before(self, rest: Self) -> Self {
        let shift = self.nodes.len();
        let top = rest.root().map(|root| root + shift);
        let mut nodes = self.nodes;
        if top.is_some() {
            for node in nodes.iter_mut().filter(|node| node.head.is_none()) {
                (node.head, node.relation) = (top, Relation::Parataxis);
            }
        }
        nodes.extend(rest.nodes.into_iter().map(|mut node| {
            node.head = node.head.map(|head| head + shift);
            node
        }));
        Self::new(nodes)
    }

    /// Bottom up: the tokens in an order in which heads come before what hangs on them, read backwards.
    fn reaches(&self) -> Vec<(u32, u32)> {
        let mut reach: Vec<(u32, u32)> = (0..self.nodes.len() as u32).map(|at| (at, at)).collect();
        let mut order: Vec<usize> = self.root().into_iter().collect();
        let mut done = 0;
        while let Some(at) = order.get(done).copied() {
            order.extend(self.children(at));
            done += 1;
        }
        for at in order.into_iter().rev() {
            let own = reach.get(at).copied().unwrap_or_default();
            if let Some(above) = self.head(at).and_then(|head| reach.get_mut(head)) {
                *above = (above.0.min(own.0), above.1.max(own.1));
            }
        }
        reach
    }

    /// All tokens, in order.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether it is the tree of no token.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The token; `None` outside the sentence.
    pub fn get(&self, token: usize) -> Option<&Node> {
        self.nodes.get(token)
    }

    /// The token that has no head; none in an empty tree.
    pub fn root(&self) -> Option<usize> {
        self.nodes.iter().position(|node| node.head.is_none())
    }

    /// The token that `token` hangs on.
    pub fn head(&self, token: usize) -> Option<usize> {
        self.nodes.get(token)?.head
    }

    /// How `token` hangs on its head.
    pub fn relation(&self, token: usize) -> Option<Relation> {
        Some(self.nodes.get(token)?.relation)
    }

    /// The tokens that hang on `token`, in order.
    pub fn children(&self, token: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        let place = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        let range = place(token)..place(token + 1).max(place(token));
        self.children.get(range).unwrap_or_default().iter().map(|child| *child as usize)
    }

    /// The tokens that hang on `token` by `relation`, in order.
    pub fn children_by(
        &self,
        token: usize,
        relation: Relation,
    ) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.children(token).filter(move |child| self.relation(*child) == Some(relation))
    }

    /// The first token that hangs on `token` by `relation`.
    pub fn child(&self, token: usize, relation: Relation) -> Option<usize> {
        self.children_by(token, relation).next()
    }

    /// From the first to behind the last token of the subtree. Where arcs cross, tokens of other subtrees lie
    /// between: see [`Tree::is_under`].
    pub fn subtree(&self, token: usize) -> Range<usize> {
        self.reach.get(token).map_or(token..token, |(first, last)| *first as usize..*last as usize + 1)
    }

    /// The head of `token`, that one's head, and so on up to the root.
    pub fn path(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.head(token), |at| self.head(*at))
    }

    /// Whether `token` is `top` or in its subtree.
    pub fn is_under(&self, token: usize, top: usize) -> bool {
        token == top || self.subtree(top).contains(&token) && self.path(token).any(|at| at == top)
    }

    /// Whether the clause of verb `token` is passive: by its auxiliary, its subject, or as a bare participle
    /// (`the man seen there`).
    pub fn is_passive(&self, token: usize) -> bool {
        let marked = self.children(token).any(|child| {
            matches!(
                self.relation(child),
                Some(Relation::AuxPass | Relation::NsubjPass | Relation::CsubjPass | Relation::OblAgent)
            )
        });
        let node = self.get(token);
        let bare = node.is_some_and(|node| {
            node.verb_form() == VerbForm::Participle && matches!(node.relation, Relation::Acl)
        });
        marked || bare && !self.children(token).any(|child| self.relation(child) == Some(Relation::Aux))
    }
}

/// The first node that hangs on `head` and passes `is`.
pub(crate) fn child(nodes: &[Node], head: usize, is: impl Fn(usize, &Node) -> bool) -> Option<usize> {
    nodes.iter().enumerate().position(|(at, node)| node.head == Some(head) && is(at, node))
}

/// Whether the node at `at` is `top`, or hangs under it.
pub(crate) fn under(nodes: &[Node], at: usize, top: usize) -> bool {
    std::iter::successors(Some(at), |at| nodes.get(*at)?.head).take(nodes.len()).any(|at| at == top)
}

/// Hangs the node at `at` on `head`.
pub(crate) fn set(nodes: &mut [Node], at: usize, head: Option<usize>, relation: Relation) {
    if let Some(node) = nodes.get_mut(at) {
        (node.head, node.relation) = (head, relation);
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::Node;
    use crate::relation::Relation;
    use crate::tag::{Upos, Xpos};

    /// Nodes from `lemma/xpos/head/relation`, heads counted from one.
    pub(crate) fn nodes(words: &str) -> Vec<Node> {
        let read = |word: &str| {
            let parts: Vec<&str> = word.split('/').collect();
            let [lemma, xpos, head, relation] = parts[..] else { panic!("{word}") };
            let xpos = Xpos::of(xpos).unwrap();
            let upos = match xpos {
                Xpos::Nnp => Upos::Propn,
                Xpos::Nn | Xpos::Nns => Upos::Noun,
                Xpos::Jj => Upos::Adj,
                Xpos::Cd => Upos::Num,
                Xpos::Vb | Xpos::Vbd | Xpos::Vbn | Xpos::Vbg | Xpos::Vbz => Upos::Verb,
                _ => Upos::X,
            };
            let head = head.parse::<usize>().unwrap().checked_sub(1);
            Node { upos, xpos, lemma: lemma.into(), head, relation: Relation::of(relation).unwrap() }
        };
        words.split(' ').map(read).collect()
    }
}
