//! `docs/analysis-json.md` names every value that the JSON can hold.

use parallax_compare::{Frame, Verdict};
use parallax_model::{
    ActorKind, Basis, ClaimKind, CueClass, DependenceKind, Form, FurnitureReason, LabelClass, MentionForm,
    Modality, Polarity, RelationKind, Slot, SpeakerKind, TimeKind, Voice,
};

#[test]
fn every_value_of_every_closed_set_is_documented() {
    let page = include_str!("../../../docs/analysis-json.md");
    macro_rules! documented {
        ($($set:ident),*) => {$(
            for value in $set::ALL {
                assert!(page.contains(&format!("`{}`", value.slug())), "{}: {}", stringify!($set), value.slug());
            }
        )*};
    }
    documented!(
        ActorKind,
        Basis,
        ClaimKind,
        CueClass,
        DependenceKind,
        Form,
        Frame,
        FurnitureReason,
        LabelClass,
        MentionForm,
        Modality,
        Polarity,
        RelationKind,
        Slot,
        SpeakerKind,
        TimeKind,
        Verdict,
        Voice
    );
}
