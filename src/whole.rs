//! The program with every page, fetched when a reader asks for one that the first program does not hold.

fn main() {
    parallax_app::start(parallax_app::Program::WHOLE);
}
