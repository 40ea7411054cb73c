// Words as the engine compares them: what a printer, a scanner or a keyboard may change without changing the words is gone.

/** Letters, marks and digits in one case, a space between words. NFKC folds ligatures, full-width forms and the like. */
export const normalise = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
