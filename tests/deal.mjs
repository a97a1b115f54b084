// Articles from sentences, in a fixed sequence: for measuring speed and size, never for what they say.

/** Deals the sentences of a pool; each text is a headline and paragraphs of a sentence. */
export function dealer(pool) {
  let state = 1;
  const below = (bound) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor(state / 65536) % bound;
  };
  return (sentences = 16) => {
    const [headline, ...paragraphs] = Array.from({ length: sentences }, () => pool[below(pool.length)]);
    return { headline, paragraphs, text: `${headline}\n\n${paragraphs.join("\n\n")}\n` };
  };
}
