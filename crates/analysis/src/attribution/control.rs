//! Who acts where a verb's own clause does not name him: the issuer of a text, the noun that `that` stands for, the main
//! clause behind a participle, whoever is made to do something.

use super::acts::Act;
use super::subject::Range;
use super::view::View;
use crate::prose::{Relation, Tag, VerbForm};

impl View<'_> {
    /// `put out a statement saying …`, `sent a letter urging …`: who issues a text speaks in it.
    pub(super) fn issuer(&self, participle: usize) -> Option<Range> {
        let head = self.head(participle).filter(|_| self.form(participle) == VerbForm::Gerund)?;
        let verb = match self.relation(participle) {
            Relation::Acl if matches!(self.relation(head), Relation::Obj | Relation::Obl) => {
                self.head(head)?
            }
            Relation::Advcl if head < participle && self.child(head, Relation::Obj).is_some() => head,
            _ => return None,
        };
        let close = !(verb..participle).any(|at| self.lower(at) == ",");
        let issues = close && verb < participle && Act::Issues.is_of(self.lemma(verb));
        let group = self.group_start(verb);
        issues.then(|| self.subject(group, verb)).flatten().filter(|subject| subject.end <= group)
    }

    /// `a group that backed him`: the noun that `that` stands for; `issued statements that said`: who issued them. Counted
    /// things say nothing: `20 tests that showed`.
    pub(super) fn antecedent(&self, found: Option<Range>, verb: usize) -> Option<Range> {
        let found = found?;
        let that = found.len() == 1 && self.lower(found.start) == "that";
        let relative = that && matches!(self.relation(verb), Relation::AclRelcl | Relation::Acl);
        let noun = self.head(verb).filter(|noun| relative && *noun < found.start && self.in_phrase(*noun));
        let named = noun.and_then(|noun| {
            if let Some(issuer) = self.issuer_of(noun) {
                return Some(issuer);
            }
            let start = self.chunk_left(noun + 1)?;
            let counted = (start..noun).any(|at| self.tag(at) == Tag::Num);
            let parted = self.is_temporal(start, found.start)
                || (start..found.start).any(|at| matches!(self.lower(at), "," | "–" | "—" | "--"));
            (!counted && !parted).then_some(start..noun + 1)
        });
        Some(named.unwrap_or(found))
    }

    /// Who issues the text that is the object `noun`.
    fn issuer_of(&self, noun: usize) -> Option<Range> {
        let verb = self.head(noun).filter(|verb| self.relation(noun) == Relation::Obj && *verb < noun)?;
        let group = self.group_start(verb);
        let issues = Act::Issues.is_of(self.lemma(verb));
        issues.then(|| self.subject(group, verb)).flatten().filter(|subject| subject.end <= group)
    }

    /// `By attacking the mayor, she …`, `Besides denying it, as he had done, he …`: who does what the main clause behind a
    /// participle tells.
    pub(super) fn subject_behind(&self, participle: usize) -> Option<Range> {
        let head = self.head(participle).filter(|head| *head > participle)?;
        let fronted = self.relation(participle) == Relation::Advcl
            && matches!(self.form(participle), VerbForm::Gerund | VerbForm::Participle);
        let own = self.own_subject(head).filter(|own| fronted && *own > participle && *own < head)?;
        self.noun_phrase(own, head)
    }

    /// `led the mayor to announce`: whoever is made to do what an infinitive tells.
    pub(super) fn controlled(&self, infinitive: usize) -> Option<Range> {
        let head = self.head(infinitive)?;
        let made = match self.relation(infinitive) {
            Relation::Xcomp => {
                [Relation::Obj, Relation::Iobj].into_iter().find_map(|object| self.child(head, object))
            }
            // The parser's other readings of the same.
            Relation::Acl => {
                let noun = match self.relation(head) {
                    Relation::Nmod => self.head(head)?,
                    _ => head,
                };
                let verb = self.head(noun).filter(|_| self.relation(noun) == Relation::Obj);
                verb.filter(|verb| Act::Makes.is_of(self.lemma(*verb))).map(|_| noun)
            }
            Relation::Advcl if Act::Makes.is_of(self.lemma(head)) => self.child(head, Relation::Obj),
            _ => None,
        };
        let clause = self.subtree(infinitive).start.min(infinitive);
        self.noun_phrase(made.filter(|object| *object < clause)?, clause)
    }
}
