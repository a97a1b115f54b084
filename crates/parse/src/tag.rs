//! Parts of speech: those of Universal Dependencies, and the finer ones of the Penn Treebank, from which the form of
//! a verb and the number of a noun are read.

/// A closed list of names as a type: each value with the name that stands in a treebank.
macro_rules! names {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $value:ident = $text:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $value),+ }
        impl $name {
            /// All values, in order.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];
            /// The name as it stands in a treebank.
            pub fn name(self) -> &'static str {
                match self { $(Self::$value => $text),+ }
            }
            /// The value of that name.
            pub fn of(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$value),)+ _ => None }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}
pub(crate) use names;

names! {
    /// Universal part of speech.
    #[expect(missing_docs, reason = "the names are those of Universal Dependencies")]
    Upos {
        Adj = "ADJ", Adp = "ADP", Adv = "ADV", Aux = "AUX", Cconj = "CCONJ", Det = "DET", Intj = "INTJ",
        Noun = "NOUN", Num = "NUM", Part = "PART", Pron = "PRON", Propn = "PROPN", Punct = "PUNCT",
        Sconj = "SCONJ", Sym = "SYM", Verb = "VERB", X = "X",
    }
}

names! {
    /// Part of speech of the Penn Treebank, as the English treebanks of Universal Dependencies use it.
    #[expect(missing_docs, reason = "the names are those of the Penn Treebank")]
    Xpos {
        Cc = "CC", Cd = "CD", Dt = "DT", Ex = "EX", Fw = "FW", In = "IN", Jj = "JJ", Jjr = "JJR", Jjs = "JJS",
        Ls = "LS", Md = "MD", Nn = "NN", Nns = "NNS", Nnp = "NNP", Nnps = "NNPS", Pdt = "PDT", Pos = "POS",
        Prp = "PRP", PrpPoss = "PRP$", Rb = "RB", Rbr = "RBR", Rbs = "RBS", Rp = "RP", Sym = "SYM", To = "TO",
        Uh = "UH", Vb = "VB", Vbd = "VBD", Vbg = "VBG", Vbn = "VBN", Vbp = "VBP", Vbz = "VBZ", Wdt = "WDT",
        Wp = "WP", WpPoss = "WP$", Wrb = "WRB", Add = "ADD", Afx = "AFX", Gw = "GW", Hyph = "HYPH", Nfp = "NFP",
        Open = "``", Close = "''", Comma = ",", Stop = ".", Colon = ":", Dollar = "$", Lrb = "-LRB-",
        Rrb = "-RRB-", Xx = "XX",
    }
}

/// Which form of a verb (or auxiliary) a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerbForm {
    /// It is no verb.
    None,
    /// Finite: `says`, `said`, `may`.
    Finite,
    /// Infinitive, or the bare form after a modal verb; also the imperative, which looks the same.
    Infinitive,
    /// Past participle: `has said`, `was hit`.
    Participle,
    /// `saying`, as participle or as noun.
    Gerund,
}

/// Tense of a finite verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tense {
    /// `said`.
    Past,
    /// `says`, `say`.
    Present,
}

/// Number of a noun or a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Number {
    /// One.
    Singular,
    /// Several.
    Plural,
}

impl Xpos {
    /// The form of a verb.
    pub fn verb_form(self) -> VerbForm {
        match self {
            Self::Vbd | Self::Vbz | Self::Vbp | Self::Md => VerbForm::Finite,
            Self::Vb => VerbForm::Infinitive,
            Self::Vbn => VerbForm::Participle,
            Self::Vbg => VerbForm::Gerund,
            _ => VerbForm::None,
        }
    }

    /// The tense of a finite verb; modal verbs have none.
    pub fn tense(self) -> Option<Tense> {
        match self {
            Self::Vbd => Some(Tense::Past),
            Self::Vbz | Self::Vbp => Some(Tense::Present),
            _ => None,
        }
    }

    /// The number of a noun, or of a verb of the third person.
    pub fn number(self) -> Option<Number> {
        match self {
            Self::Nn | Self::Nnp | Self::Vbz => Some(Number::Singular),
            Self::Nns | Self::Nnps => Some(Number::Plural),
            _ => None,
        }
    }
}
