// Words by which the law knows what got out.

/** Words that stand in the text, in the comment and in an address: whoever may not see them gets no byte of them. */
export const CANARY = {
  text: "lanternfish",
  comment: "quincewood",
  draft: "hollowmere",
  address: "marrowgate",
  mark: "saltmarsh",
  author: "brackenridge",
};
