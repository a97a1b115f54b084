//! The relations of Universal Dependencies, with the subtypes that the English treebanks use.

use crate::tag::names;

names! {
    /// How a token hangs on its head.
    #[expect(missing_docs, reason = "the names are those of Universal Dependencies")]
    Relation {
        Root = "root", Acl = "acl", AclRelcl = "acl:relcl", Advcl = "advcl", AdvclRelcl = "advcl:relcl",
        Advmod = "advmod", Amod = "amod", Appos = "appos", Aux = "aux", AuxPass = "aux:pass", Case = "case",
        Cc = "cc", CcPreconj = "cc:preconj", Ccomp = "ccomp", Compound = "compound", CompoundPrt = "compound:prt",
        Conj = "conj", Cop = "cop", Csubj = "csubj", CsubjOuter = "csubj:outer", CsubjPass = "csubj:pass",
        Dep = "dep", Det = "det", DetPredet = "det:predet", Discourse = "discourse", Dislocated = "dislocated",
        Expl = "expl", Fixed = "fixed", Flat = "flat", Goeswith = "goeswith", Iobj = "iobj", List = "list",
        Mark = "mark", Nmod = "nmod", NmodDesc = "nmod:desc", NmodPoss = "nmod:poss",
        NmodUnmarked = "nmod:unmarked", Nsubj = "nsubj", NsubjOuter = "nsubj:outer", NsubjPass = "nsubj:pass",
        Nummod = "nummod", Obj = "obj", Obl = "obl", OblAgent = "obl:agent", OblUnmarked = "obl:unmarked",
        Orphan = "orphan", Parataxis = "parataxis", Punct = "punct", Reparandum = "reparandum",
        Vocative = "vocative", Xcomp = "xcomp",
    }
}

impl Relation {
    /// Without its subtype: `nsubj:pass` is an `nsubj`.
    #[must_use]
    pub fn universal(self) -> Self {
        self.name().split(':').next().and_then(Self::of).unwrap_or(self)
    }

    /// Any subject, nominal or clausal.
    pub fn is_subject(self) -> bool {
        matches!(self.universal(), Self::Nsubj | Self::Csubj)
    }
}
