// Which talks a page fetches before anybody asks for them: few, for two of them cost the server what the page costs. Pure.

/** How many are fetched together, in one request. */
export const TOGETHER = 2;

/** How many one page fetches; the talk of further paragraphs waits until a pointer turns to it. */
export const MOST = 6;

/** The next of those in view, which are given in the order of the text. */
export const nextOf = (inView: readonly string[], done: ReadonlySet<string>): string[] =>
  inView.filter((key) => !done.has(key)).slice(0, Math.max(0, Math.min(TOGETHER, MOST - done.size)));
