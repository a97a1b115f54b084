//! Trees that English grammar rules out, put right after decoding. The network chooses tags and arcs apart from each
//! other, and news has sentences that its treebanks hardly have; what it then gets wrong, it gets wrong in few ways.

use crate::past;
use crate::relation::Relation;
use crate::said;
use crate::tag::{Upos, Xpos};
use crate::tree::{Node, child, set, under};

/// Verbs that take a hearer before a clause: `told the court | they had left`.
const TELL: &[&str] = &[
    "advise", "alert", "ask", "assure", "bet", "convince", "inform", "notify", "persuade", "promise",
    "remind", "reassure", "satisfy", "show", "teach", "tell", "text", "warn", "write",
];

/// Mends the tree of one sentence, or part of one; `either` tells whether a word can be a past as well as a participle.
pub(crate) fn mend(nodes: &mut [Node], either: impl Fn(usize) -> bool) {
    for at in 0..nodes.len() {
        if nodes.get(at).is_some_and(|node| node.relation == Relation::Obl && node.upos == Upos::Noun) {
            bounded_object(nodes, at);
        }
    }
    for at in 0..nodes.len() {
        let Some(node) = nodes.get(at) else { continue };
        if node.upos == Upos::Verb && is_nominal(node.relation) {
            names(nodes, at);
        }
        let Some(node) = nodes.get(at) else { continue };
        match (node.relation, node.upos) {
            (Relation::Acl, Upos::Verb) if node.xpos == Xpos::Vbn => past::with_object(nodes, at),
            (Relation::Ccomp | Relation::Advcl | Relation::Xcomp | Relation::Parataxis, Upos::Adj) => {
                behind_subject(nodes, at);
            }
            (Relation::Ccomp, _) if said_of_name(nodes, at) => {}
            (Relation::Ccomp, _) => described(nodes, at),
            (Relation::Obj | Relation::Root, Upos::Noun) if either(at) => past::noun_with_object(nodes, at),
            (Relation::Obj, _) => said::clause(nodes, at),
            (Relation::Nsubj, _) => {
                one_name(nodes, at);
                told_object(nodes, at);
            }
            _ => {}
        }
        behind_head(nodes, at, &either);
        said::trails(nodes, at);
        let told = |node: &Node| node.upos == Upos::Verb && node.xpos == Xpos::Vbn;
        match nodes.get(at).filter(|node| told(node) && either(at)).map(|node| node.relation) {
            Some(Relation::Acl | Relation::AclRelcl | Relation::Advcl) => {
                past::behind_insertion(nodes, at);
                past::behind_phrase(nodes, at);
                past::before_infinitive(nodes, at);
            }
            Some(Relation::Root) => past::of_all(nodes, at),
            _ => {}
        }
    }
}

/// Whether only a noun stands there: the subject, the object, or what a preposition leads.
fn is_nominal(relation: Relation) -> bool {
    matches!(
        relation.universal(),
        Relation::Nsubj | Relation::Obj | Relation::Iobj | Relation::Obl | Relation::Nmod
    )
}

/// `reported clashes`, `shelling wounded a child`: what was read as a verb is a noun by its place, unless it has an object
/// or a subject of its own.
fn names(nodes: &mut [Node], at: usize) {
    let own = |_: usize, node: &Node| {
        let relation = node.relation.universal();
        matches!(relation, Relation::Nsubj | Relation::Obj | Relation::Aux | Relation::Mark | Relation::Ccomp)
    };
    if child(nodes, at, own).is_some() {
        return;
    }
    let Some(node) = nodes.get_mut(at) else { return };
    let xpos = match node.xpos {
        Xpos::Vbz => Xpos::Nns,
        Xpos::Vbg | Xpos::Vb | Xpos::Vbp => Xpos::Nn,
        _ => return,
    };
    (node.upos, node.xpos) = (Upos::Noun, xpos);
}

/// `killed at least 16 | people`: what bounds a number governs no noun.
fn bounded_object(nodes: &mut [Node], noun: usize) {
    let Some(verb) = nodes.get(noun).and_then(|node| node.head).filter(|verb| *verb < noun) else { return };
    let number = child(nodes, noun, |_, node| node.relation == Relation::Nummod);
    let bounded = number.is_some_and(|number| child(nodes, number, |at, _| at < number).is_some());
    let verbal = nodes.get(verb).is_some_and(|node| node.upos == Upos::Verb);
    if bounded && verbal && child(nodes, noun, |_, node| node.relation == Relation::Case).is_none() {
        set(nodes, noun, Some(verb), Relation::Obj);
    }
}

/// `People familiar with the matter said`: an adjective between a subject and its verb describes the subject.
fn behind_subject(nodes: &mut [Node], adjective: usize) {
    let Some(verb) = nodes.get(adjective).and_then(|node| node.head).filter(|verb| *verb > adjective) else {
        return;
    };
    let subject = |noun: &usize| {
        let of = |head| head == Some(verb) || head == Some(adjective);
        nodes.get(*noun).is_some_and(|node| node.relation == Relation::Nsubj && of(node.head))
    };
    let Some(noun) = adjective.checked_sub(1).filter(subject) else { return };
    let clause = |at: usize, node: &Node| {
        matches!(node.relation, Relation::Cop | Relation::Mark)
            || node.relation.universal() == Relation::Nsubj && at != noun
    };
    if child(nodes, adjective, clause).is_none() {
        set(nodes, noun, Some(verb), Relation::Nsubj);
        set(nodes, adjective, Some(noun), Relation::Amod);
    }
}

/// `People familiar with the matter | warned`, `Officials briefed on the talks | warned`: of two that could be the verb of
/// a sentence, with one subject and nothing that joins them, the first describes the subject.
fn behind_head(nodes: &mut [Node], at: usize, either: impl Fn(usize) -> bool) {
    let Some(node) = nodes.get(at).filter(|node| node.relation == Relation::Root) else { return };
    let adjective = node.upos == Upos::Adj;
    let describes = adjective || node.xpos == Xpos::Vbd && either(at);
    let Some(noun) = at.checked_sub(1).filter(|_| describes) else { return };
    let subject = |node: &Node| node.head == Some(at) && node.relation == Relation::Nsubj;
    let led = nodes.get(at + 1).is_some_and(|next| next.relation == Relation::Case);
    let joined = |of: usize| {
        child(nodes, of, |place, node| {
            matches!(
                node.relation,
                Relation::Cop | Relation::Aux | Relation::AuxPass | Relation::Cc | Relation::Mark
            ) || node.relation.universal() == Relation::Nsubj && place != noun
                || node.relation == Relation::Obj && of == at
        })
    };
    let verb = child(nodes, at, |place, node| {
        let clause = matches!(node.relation, Relation::Advcl | Relation::Ccomp | Relation::Parataxis);
        place > at + 2 && clause && matches!(node.xpos, Xpos::Vbd | Xpos::Vbz)
    });
    let Some(verb) = verb.filter(|verb| joined(*verb).is_none() && joined(at).is_none()) else { return };
    if !led
        || !nodes.get(noun).is_some_and(subject)
        || nodes.get(verb - 1).is_some_and(|node| node.upos == Upos::Punct)
    {
        return;
    }
    for node in nodes.iter_mut().skip(verb + 1).filter(|node| node.head == Some(at)) {
        node.head = Some(verb);
    }
    set(nodes, verb, None, Relation::Root);
    set(nodes, noun, Some(verb), Relation::Nsubj);
    set(nodes, at, Some(noun), if adjective { Relation::Amod } else { Relation::Acl });
    if let Some(node) = nodes.get_mut(at).filter(|_| !adjective) {
        node.xpos = Xpos::Vbn;
    }
}

/// `wrote Ilse | Brandt`: two names side by side that are both subjects of one verb are one name.
fn one_name(nodes: &mut [Node], at: usize) {
    let Some(before) = at.checked_sub(1) else { return };
    let (Some(node), Some(first)) = (nodes.get(at), nodes.get(before)) else { return };
    let names = node.upos == Upos::Propn && first.upos == Upos::Propn;
    let twice = names && first.relation == Relation::Nsubj && first.head == node.head;
    if twice {
        set(nodes, at, Some(before), Relation::Flat);
    }
}

/// `Brandt, 54, told | reporters`: behind a verb that has its subject before it stands no other.
fn told_object(nodes: &mut [Node], at: usize) {
    let Some(verb) = nodes.get(at).and_then(|node| node.head).filter(|verb| *verb < at) else { return };
    let closes = |from: usize| {
        nodes.get(from..verb).is_some_and(|between| between.iter().any(|node| node.xpos == Xpos::Close))
    };
    let subject = child(nodes, verb, |at, node| at < verb && node.relation == Relation::Nsubj);
    let verbal = nodes.get(verb).is_some_and(|node| node.upos == Upos::Verb);
    if verbal && subject.is_some_and(|subject| !closes(subject)) {
        set(nodes, at, Some(verb), Relation::Obj);
    }
}

/// `praised the deal | Molland signed`: a clause without a mark behind an object describes it, unless the verb tells
/// somebody something.
fn described(nodes: &mut [Node], clause: usize) {
    let Some(node) = nodes.get(clause) else { return };
    let Some((verb, above)) = node.head.and_then(|head| Some((head, nodes.get(head)?))) else { return };
    if verb > clause || TELL.contains(&above.lemma.as_str()) || node.xpos == Xpos::Vbg {
        return;
    }
    let takes = |at: usize, node: &Node| (verb..clause).contains(&at) && node.relation == Relation::Obj;
    let Some(object) = child(nodes, verb, takes) else { return };
    let marked =
        |_: usize, node: &Node| matches!(node.relation, Relation::Mark | Relation::Obj | Relation::Cop);
    if child(nodes, clause, marked).is_some() {
        return;
    }
    let subject =
        child(nodes, clause, |at, node| at < clause && node.relation.universal() == Relation::Nsubj);
    // `the deal Molland | signed`: what was read as another name of the object.
    let apposed = |at: usize, node: &Node| {
        at > object && at < clause && matches!(node.relation, Relation::Appos | Relation::Flat)
    };
    let subject = subject.or_else(|| {
        let named = child(nodes, object, apposed).filter(|at| leaf_between(nodes, *at, clause))?;
        set(nodes, named, Some(clause), Relation::Nsubj);
        Some(named)
    });
    // Nothing but the object's own words stands between it and the clause.
    let begins = subject.map_or(clause, |subject| first(nodes, subject));
    let near = (object + 1..begins).all(|at| under(nodes, at, object));
    if near && subject.is_some() {
        set(nodes, clause, Some(object), Relation::AclRelcl);
    }
}

/// `said Lena Moss, who | lives here`: a clause with `who` behind a comma and a name says something of it, and is told by nobody.
fn said_of_name(nodes: &mut [Node], clause: usize) -> bool {
    let asked = |at: usize, node: &Node| {
        at < clause
            && node.relation.universal() == Relation::Nsubj
            && matches!(node.xpos, Xpos::Wp | Xpos::Wdt)
    };
    let Some(who) = child(nodes, clause, asked) else { return false };
    let named = |at: &usize| {
        let [Some(comma), Some(noun)] = [nodes.get(at + 1), nodes.get(*at)] else { return false };
        comma.lemma == "," && matches!(noun.upos, Upos::Noun | Upos::Propn)
    };
    let Some(last) = who.checked_sub(2).filter(named) else { return false };
    let part = |at: &usize| {
        let node = nodes.get(*at)?;
        let inside = matches!(node.relation, Relation::Flat | Relation::Compound | Relation::Appos);
        node.head.filter(|head| inside && Some(*head) != nodes.get(clause).and_then(|node| node.head))
    };
    let noun = std::iter::successors(Some(last), part).take(nodes.len()).last().unwrap_or(last);
    let free = !under(nodes, noun, clause);
    if free {
        set(nodes, clause, Some(noun), Relation::AclRelcl);
    }
    free
}

/// Whether nothing but words of the name at `at` stands from there to `end`.
fn leaf_between(nodes: &[Node], at: usize, end: usize) -> bool {
    (at + 1..end).all(|between| {
        under(nodes, between, at) || nodes.get(between).is_some_and(|node| node.head == Some(end))
    })
}

/// The first word of what hangs on `top`, read to the left as far as it goes.
fn first(nodes: &[Node], top: usize) -> usize {
    (0..top).rev().take_while(|at| under(nodes, *at, top)).last().unwrap_or(top)
}

#[cfg(test)]
mod tests {
    use super::mend;
    use crate::tag::{Upos, Xpos};
    use crate::tree::tests::nodes;

    /// What `head/relation` of each word is after mending.
    fn mended(words: &str) -> String {
        let mut nodes = nodes(words);
        mend(&mut nodes, |_| true);
        let told = nodes
            .iter()
            .map(|node| format!("{}/{}", node.head.map_or(0, |head| head + 1), node.relation.name()));
        told.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_participle_with_an_object_is_the_past_of_a_clause() {
        // The attack killed people, Brandt said
        let told = "the/DT/2/det attack/NN/7/nsubj kill/VBN/2/acl people/NNS/3/obj ,/,/7/punct Brandt/NNP/7/nsubj say/VBD/0/root";
        assert_eq!(mended(told), "2/det 3/nsubj 7/ccomp 3/obj 7/punct 7/nsubj 0/root");
        // A strike destroyed bridges
        let alone = "a/DT/2/det strike/NN/0/root destroy/VBN/2/acl bridge/NNS/3/obj";
        assert_eq!(mended(alone), "2/det 3/nsubj 0/root 3/obj");
        // stressed that a strike destroyed bridges
        let marked =
            "stress/VBD/0/root that/IN/5/mark a/DT/4/det strike/NN/1/obj destroy/VBN/4/acl bridge/NNS/5/obj";
        assert_eq!(mended(marked), "0/root 5/mark 4/det 5/nsubj 1/ccomp 5/obj");
    }

    #[test]
    fn a_participle_behind_an_insertion_is_the_past_of_a_clause() {
        // The firm, known there, won by chance .
        let firm = "the/DT/2/det firm/NN/0/root ,/,/4/punct know/VBN/2/acl there/RB/4/advmod ,/,/7/punct win/VBN/2/acl by/IN/9/case chance/NN/7/obl ././2/punct";
        assert_eq!(mended(firm), "2/det 7/nsubj 4/punct 2/acl 4/advmod 7/punct 0/root 9/case 7/obl 7/punct");
        // A firm known there, won by chance
        let one = "the/DT/2/det firm/NN/0/root know/VBN/2/acl there/RB/3/advmod ,/,/6/punct win/VBN/2/acl";
        assert!(mended(one).contains("2/acl 3/advmod 6/punct 2/acl"));
    }

    #[test]
    fn what_bounds_a_number_governs_no_noun() {
        // A bomb killed at least 16 people
        let bomb = "a/DT/2/det bomb/NN/0/root kill/VBN/2/acl at/IN/5/case least/JJS/6/nmod 16/CD/7/nummod people/NNS/3/obl";
        assert_eq!(mended(bomb), "2/det 3/nsubj 0/root 5/case 6/nmod 7/nummod 3/obj");
    }

    #[test]
    fn a_participle_that_keeps_an_object_or_has_none_describes() {
        // The prize given her was lost; The man killed there was known
        for as_it_is in [
            "the/DT/2/det prize/NN/5/nsubj give/VBN/2/acl she/PRP/3/obj lose/VBN/0/root",
            "the/DT/2/det man/NN/5/nsubj kill/VBN/2/acl there/RB/3/advmod know/VBN/0/root",
            "the/DT/2/det man/NN/5/nsubj rob/VBN/2/acl purse/NN/3/obj flee/VBD/0/root",
        ] {
            let told = mended(as_it_is);
            assert!(told.contains("2/acl"), "{told}");
        }
    }

    #[test]
    fn a_clause_without_a_mark_behind_an_object_describes_it() {
        // praised the deal Molland signed; recalled the town the army besieged
        let named = "praise/VBD/0/root the/DT/3/det deal/NN/1/obj Molland/NNP/3/appos sign/VBD/1/ccomp";
        assert_eq!(mended(named), "0/root 3/det 1/obj 5/nsubj 3/acl:relcl");
        let army =
            "recall/VBD/0/root the/DT/3/det town/NN/1/obj the/DT/5/det army/NN/6/nsubj besiege/VBN/1/ccomp";
        assert_eq!(mended(army), "0/root 3/det 1/obj 5/det 6/nsubj 3/acl:relcl");
        // told the court they left
        let told = "tell/VBD/0/root the/DT/3/det court/NN/1/obj they/PRP/5/nsubj leave/VBD/1/ccomp";
        assert_eq!(mended(told), "0/root 3/det 1/obj 5/nsubj 1/ccomp");
    }

    #[test]
    fn what_stands_where_a_noun_does_is_one() {
        // reported clashes; Shelling wounded guards; he likes meeting her
        for (words, at, noun) in [
            ("report/VBD/0/root clash/VBZ/1/obj", 1, Some(Xpos::Nns)),
            ("shell/VBG/2/nsubj wound/VBD/0/root guard/NNS/2/obj", 0, Some(Xpos::Nn)),
            ("he/PRP/2/nsubj like/VBD/0/root meet/VBG/2/obj she/PRP/3/obj", 2, None),
        ] {
            let mut nodes = nodes(words);
            mend(&mut nodes, |_| true);
            let expected = noun.map_or((Upos::Verb, Xpos::Vbg), |xpos| (Upos::Noun, xpos));
            assert_eq!((nodes[at].upos, nodes[at].xpos), expected, "{words}");
        }
    }

    #[test]
    fn an_adjective_behind_a_subject_describes_it() {
        // people familiar there said he left
        let told = "people/NNS/4/nsubj familiar/JJ/4/ccomp there/RB/2/advmod say/VBD/0/root he/PRP/6/nsubj leave/VBD/4/ccomp";
        assert_eq!(mended(told), "4/nsubj 1/amod 2/advmod 0/root 6/nsubj 4/ccomp");
        let own = told.replace("NNS/4/nsubj", "NNS/2/nsubj");
        assert_eq!(mended(&own), mended(told));
    }

    #[test]
    fn of_two_verbs_with_one_subject_the_first_describes_it() {
        // people familiar with it warned him; officials briefed on it warned him
        let adjective =
            "people/NNS/2/nsubj familiar/JJ/0/root with/IN/4/case it/PRP/2/obl warn/VBD/2/advcl he/PRP/5/obj";
        assert_eq!(mended(adjective), "5/nsubj 1/amod 4/case 2/obl 0/root 5/obj");
        let verb =
            "official/NNS/2/nsubj brief/VBD/0/root on/IN/4/case it/PRP/2/obl warn/VBD/2/ccomp he/PRP/5/obj";
        assert_eq!(mended(verb), "5/nsubj 1/acl 4/case 2/obl 0/root 5/obj");
        // officials agreed on it when they met
        let joined = "official/NNS/2/nsubj agree/VBD/0/root on/IN/4/case it/PRP/2/obl when/WRB/7/mark they/PRP/7/nsubj meet/VBD/2/advcl";
        assert!(mended(joined).contains("0/root 4/case 2/obl"));
    }

    #[test]
    fn a_clause_with_who_behind_a_name_says_something_of_it() {
        // said Lena Moss, who lives here; asked who lives here
        let name = "say/VBD/0/root Lena/NNP/1/nsubj Moss/NNP/2/flat ,/,/6/punct who/WP/6/nsubj live/VBZ/1/ccomp here/RB/6/advmod";
        assert!(mended(name).contains("6/punct 6/nsubj 2/acl:relcl"));
        let asked = "ask/VBD/0/root who/WP/3/nsubj live/VBZ/1/ccomp here/RB/3/advmod";
        assert!(mended(asked).contains("3/nsubj 1/ccomp"));
    }

    #[test]
    fn a_noun_with_an_object_is_a_verb() {
        // said the bridge cost 9 crowns; said the bridge toll
        let cost =
            "say/VBD/0/root the/DT/4/det bridge/NN/4/compound cost/NN/1/obj 9/CD/6/nummod crown/NNS/4/obj";
        assert_eq!(mended(cost), "0/root 3/det 4/nsubj 1/ccomp 6/nummod 4/obj");
        let toll = "say/VBD/0/root the/DT/4/det bridge/NN/4/compound toll/NN/1/obj";
        assert_eq!(mended(toll), "0/root 4/det 4/compound 1/obj");
    }

    #[test]
    fn a_verb_has_one_subject() {
        // wrote Ilse Brandt; Brandt told reporters
        assert_eq!(mended("write/VBD/0/root Ilse/NNP/1/nsubj Brandt/NNP/1/nsubj"), "0/root 1/nsubj 2/flat");
        assert_eq!(mended("Brandt/NNP/2/nsubj tell/VBD/0/root reporter/NNS/2/nsubj"), "2/nsubj 0/root 2/obj");
    }
}
