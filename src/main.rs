//! The program that a first visit loads: the pages that most visits stay on.

fn main() {
    parallax_app::start(parallax_app::Program::FRONT);
}
