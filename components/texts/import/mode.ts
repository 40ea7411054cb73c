// What is being done to one block of the preview at this moment.

/** One block has a menu open, is being edited or moved, has a caret in it, or gets a new one beside it. */
export type Mode =
  | { kind: "menu"; block: number }
  | { kind: "edit"; block: number }
  | { kind: "insert"; block: number; where: "before" | "after" }
  | { kind: "move"; block: number }
  | { kind: "split"; block: number; at: number }
  | { kind: "place"; block: number; at: number; note: number };
