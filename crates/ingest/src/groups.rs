//! Which names an editor's file makes one: the forms of an actor, and what is merged with them, however many steps lie
//! between. Takes the forms in any order; to ask costs a few look-ups, however many there are.

use parallax_model::Slug;
use std::collections::BTreeMap;

/// Sets of names that are one actor's (a forest of disjoint sets: Galler and Fischer 1964).
#[derive(Default)]
pub(crate) struct Groups {
    /// Each form in small letters, and its place.
    places: BTreeMap<String, usize>,
    /// The place of a name of the same group that is nearer to its head; a head has its own.
    nearer: Vec<usize>,
    /// How many names each head has below it.
    sizes: Vec<usize>,
    /// Of a head, the listed actor whose names they are.
    actors: Vec<Option<Slug>>,
}

impl Groups {
    /// Makes a form one of the listed actor's names, as those are that were added before.
    pub(crate) fn list(&mut self, form: &str, slug: &Slug) {
        let (form, actor) = (self.place(form.to_lowercase()), self.place(format!("\n{slug}")));
        let head = self.join(form, actor);
        if let Some(actor) = self.actors.get_mut(head) {
            *actor = Some(slug.clone());
        }
    }

    /// The group of a form, and the listed actor whose name it is. Groups are the same where their numbers are.
    pub(crate) fn of(&mut self, form: &str) -> (usize, Option<Slug>) {
        let place = self.place(form.to_lowercase());
        let head = self.head(place);
        (head, self.actors.get(head).cloned().flatten())
    }

    /// Makes two forms one; those of two listed actors are none.
    pub(crate) fn merge(&mut self, one: &str, other: &str) {
        let (one, other) = (self.place(one.to_lowercase()), self.place(other.to_lowercase()));
        self.join(one, other);
    }

    fn place(&mut self, form: String) -> usize {
        let next = self.nearer.len();
        let place = *self.places.entry(form).or_insert(next);
        if place == next {
            self.nearer.push(next);
            self.sizes.push(1);
            self.actors.push(None);
        }
        place
    }

    fn head(&mut self, place: usize) -> usize {
        let mut at = place;
        while let Some(nearer) = self.nearer.get(at).copied().filter(|nearer| *nearer != at) {
            let next = self.nearer.get(nearer).copied().unwrap_or(nearer);
            if let Some(slot) = self.nearer.get_mut(at) {
                *slot = next;
            }
            at = next;
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) -> usize {
        let (one, other) = (self.head(one), self.head(other));
        if one == other {
            return one;
        }
        let size = |sizes: &[usize], head: usize| sizes.get(head).copied().unwrap_or(0);
        let sum = size(&self.sizes, one) + size(&self.sizes, other);
        let (head, below) =
            if size(&self.sizes, one) < size(&self.sizes, other) { (other, one) } else { (one, other) };
        if let Some(slot) = self.nearer.get_mut(below) {
            *slot = head;
        }
        if let Some(size) = self.sizes.get_mut(head) {
            *size = sum;
        }
        let actor = self.actors.get_mut(below).and_then(Option::take);
        if let Some(slot) = self.actors.get_mut(head).filter(|slot| slot.is_none()) {
            *slot = actor;
        }
        head
    }
}
