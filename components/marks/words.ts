// Marks in words. Pure.
import type { ThanksView } from "@/server/marks/view";

/** How many are named in the line. */
const NAMED = 2;

const joined = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const members = (count: number): string => (count === 1 ? "1 member" : `${count.toLocaleString("en")} members`);

/** "Thanked by you, Ann and 2 more", "Thanked by 3 members". */
export function thankedBy({ count, mine, names }: ThanksView): string {
  const named = [...(mine ? ["you"] : []), ...names].slice(0, NAMED);
  const rest = count - named.length;
  if (named.length === 0) return `Thanked by ${members(count)}`;
  return `Thanked by ${joined(rest > 0 ? [...named, `${rest.toLocaleString("en")} more`] : named)}`;
}

/** Whether the line leaves out names that may be asked for. */
export const leavesOut = ({ count, mine, names }: ThanksView): boolean =>
  names.length > 0 && count > Math.min(NAMED, names.length + (mine ? 1 : 0));

/** All of them: "Thanked by Ann, Bob and Cy". */
export const thankedByAll = (names: readonly string[]): string => `Thanked by ${joined(names)}`;
