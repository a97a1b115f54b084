//! The best tree over scored arcs: the algorithm of Chu and Liu (1965) and Edmonds (1967), in the form of Tarjan
//! (1977) for dense graphs, in time that grows by the square of the tokens. Each tree has one root.

/// A score that no tree can bring together: it keeps all but one token off the root.
const SEVERAL_ROOTS: i64 = 1 << 40;

/// Scores of all arcs of a sentence: `score(head, dependent)`, tokens counted from one, head 0 for the root.
pub(crate) struct Arcs<'s> {
    /// Tokens and the root.
    pub(crate) size: usize,
    /// `dependent * size + head`.
    pub(crate) scores: &'s [i32],
}

impl Arcs<'_> {
    fn row(&self, dependent: usize) -> &[i32] {
        self.scores.get(dependent * self.size..(dependent + 1) * self.size).unwrap_or_default()
    }
}

/// The head of each token in the best tree; the first entry is the root's own and means nothing.
pub(crate) fn best(arcs: &Arcs<'_>) -> Vec<usize> {
    let greedy: Vec<usize> = (0..arcs.size).map(|dependent| best_head(arcs, dependent)).collect();
    if is_tree(&greedy) { greedy } else { Contraction::new(arcs).run() }
}

fn best_head(arcs: &Arcs<'_>, dependent: usize) -> usize {
    let mut best = (i32::MIN, 0);
    for (head, score) in arcs.row(dependent).iter().enumerate() {
        if head != dependent && *score > best.0 {
            best = (*score, head);
        }
    }
    best.1
}

fn is_tree(heads: &[usize]) -> bool {
    let roots = heads.iter().skip(1).filter(|head| **head == 0).count();
    // 0: not seen; otherwise the token from which the walk came by.
    let mut seen = vec![0; heads.len()];
    for start in 1..heads.len() {
        let mut at = start;
        while at != 0 {
            match seen.get_mut(at) {
                Some(mark) if *mark == 0 => *mark = start,
                Some(mark) if *mark == start => return false,
                _ => break,
            }
            at = heads.get(at).copied().unwrap_or(0);
        }
    }
    roots == 1 || heads.len() < 2
}

/// Grows a path backwards along best arcs; a cycle on it becomes one node; what reaches the root is done.
struct Contraction {
    size: usize,
    nodes: Vec<Node>,
    /// The outermost node that holds each token, as links to follow.
    above: Vec<usize>,
}

/// A token, or tokens that were joined.
struct Node {
    /// For each head outside: the score of its best arc into this node.
    scores: Vec<i64>,
    /// For each head outside: the node inside that this arc enters; empty for a token.
    enters: Vec<usize>,
    /// What it was joined of.
    parts: Vec<usize>,
    /// The head of its best arc.
    head: usize,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    OnPath,
    Done,
}

impl Contraction {
    fn new(arcs: &Arcs<'_>) -> Self {
        let node = |dependent: usize| {
            let mut scores: Vec<i64> = arcs.row(dependent).iter().map(|s| i64::from(*s)).collect();
            if let Some(root) = scores.first_mut() {
                *root -= SEVERAL_ROOTS;
            }
            let state = if dependent == 0 { State::Done } else { State::New };
            Node { scores, enters: Vec::new(), parts: Vec::new(), head: 0, state }
        };
        let nodes = (0..arcs.size).map(node).collect();
        Self { size: arcs.size, nodes, above: (0..arcs.size).collect() }
    }

    fn run(mut self) -> Vec<usize> {
        let mut path: Vec<usize> = Vec::new();
        for start in 1..self.size {
            let mut at = self.outermost(start);
            if self.state(at) == State::Done {
                continue;
            }
            loop {
                path.push(at);
                self.set_state(at, State::OnPath);
                let head = self.choose(at);
                let next = self.outermost(head);
                match self.state(next) {
                    State::New => at = next,
                    State::Done => break,
                    State::OnPath => {
                        let from = path.iter().rposition(|node| *node == next).unwrap_or(0);
                        let cycle = path.split_off(from);
                        at = self.join(cycle);
                    }
                }
            }
            for node in path.drain(..) {
                self.set_state(node, State::Done);
            }
        }
        self.expand()
    }

    fn state(&self, node: usize) -> State {
        self.nodes.get(node).map_or(State::Done, |node| node.state)
    }

    fn set_state(&mut self, node: usize, state: State) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.state = state;
        }
    }

    fn outermost(&mut self, token: usize) -> usize {
        let mut at = token;
        while let Some(next) = self.above.get(at).copied().filter(|next| *next != at) {
            // Halves the way for the next time.
            let further = self.above.get(next).copied().unwrap_or(next);
            if let Some(link) = self.above.get_mut(at) {
                *link = further;
            }
            at = further;
        }
        at
    }

    /// The head of the best arc into a node from outside.
    fn choose(&mut self, node: usize) -> usize {
        let mut best = (i64::MIN, 0);
        for head in 0..self.size {
            let score = self.nodes.get(node).and_then(|n| n.scores.get(head)).copied().unwrap_or(i64::MIN);
            if score > best.0 && self.outermost(head) != node {
                best = (score, head);
            }
        }
        if let Some(node) = self.nodes.get_mut(node) {
            node.head = best.1;
        }
        best.1
    }

    /// Makes one node of a cycle.
    fn join(&mut self, cycle: Vec<usize>) -> usize {
        let joined = self.nodes.len();
        let mut scores = vec![i64::MIN; self.size];
        let mut enters = vec![0; self.size];
        for part in &cycle {
            let Some(node) = self.nodes.get(*part) else { continue };
            let own = node.scores.get(node.head).copied().unwrap_or(0);
            for ((score, enter), from) in scores.iter_mut().zip(&mut enters).zip(&node.scores) {
                let gain = from.saturating_sub(own);
                if gain > *score {
                    (*score, *enter) = (gain, *part);
                }
            }
            if let Some(link) = self.above.get_mut(*part) {
                *link = joined;
            }
        }
        self.above.push(joined);
        self.nodes.push(Node { scores, enters, parts: cycle, head: 0, state: State::New });
        joined
    }

    /// Opens every node again: its arc enters one part; the other parts keep their own.
    fn expand(self) -> Vec<usize> {
        let mut heads = vec![0; self.size];
        let mut open: Vec<(usize, usize)> = Vec::new();
        for (row, node) in self.nodes.iter().enumerate().skip(1) {
            if self.above.get(row) == Some(&row) {
                open.push((row, node.head));
            }
        }
        while let Some((row, head)) = open.pop() {
            let Some(node) = self.nodes.get(row) else { continue };
            if node.parts.is_empty() {
                if let Some(place) = heads.get_mut(row) {
                    *place = head;
                }
                continue;
            }
            let entered = node.enters.get(head).copied().unwrap_or(0);
            for part in &node.parts {
                let own = self.nodes.get(*part).map_or(0, |node| node.head);
                open.push((*part, if *part == entered { head } else { own }));
            }
        }
        heads
    }
}
