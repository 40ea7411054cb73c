// Which way a comment may go, and by whose hand. The whole table; nothing else moves a comment.
import type { Standing } from "@/prisma/client/enums";

/** By whose hand. */
export type Mover = "author" | "moderator";

const TABLE: readonly (readonly [from: Standing, to: Standing, by: Mover])[] = [
  ["visible", "withdrawn", "author"],
  ["held", "withdrawn", "author"],
  ["visible", "removed", "moderator"],
  ["visible", "held", "moderator"],
  ["held", "visible", "moderator"],
  ["held", "removed", "moderator"],
  ["removed", "visible", "moderator"],
];

/** From where this hand may bring a comment there. */
export const legalFrom = (to: Standing, by: Mover): Standing[] =>
  TABLE.filter((row) => row[1] === to && row[2] === by).map((row) => row[0]);

/** May this hand bring a comment from here to there? */
export const mayMove = (from: Standing, to: Standing, by: Mover): boolean => legalFrom(to, by).includes(from);

/** Its words are not shown to anybody; its place may be. */
export const isTombstone = (standing: Standing): boolean => standing === "removed" || standing === "withdrawn";
