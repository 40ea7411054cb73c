// What is being done to one block of the preview at this moment.

/** One block has a menu open, is being edited, or has a caret in it. */
export type Mode =
  | { kind: "menu"; block: number }
  | { kind: "edit"; block: number }
  | { kind: "insert"; block: number }
  | { kind: "split"; block: number; at: number }
  | { kind: "place"; block: number; at: number; note: number };
