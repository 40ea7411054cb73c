// The sentences of the search page.
import type { Count } from "@/server/search/view";

const number = (count: number): string => count.toLocaleString("en");

/** "1 comment", "12 passages", "At least 500 comments". */
export function counted(count: Count, thing: string): string {
  if (!count) return "";
  const things = count.found === 1 && !count.orMore ? thing : `${thing}s`;
  return count.orMore ? `At least ${number(count.found)} ${things}` : `${number(count.found)} ${things}`;
}
