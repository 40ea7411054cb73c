// What a held answer can be about: the things of the mail that it answers, named so that one can be chosen. Pure.
import { excerpt } from "@/server/comments/body";
import { nameOf, type Part, type Spot, type Target, type Told, targetOf } from "@/server/incoming/divide";

/** One thing to choose. */
export type Choice = { name: string; label: string };

/** How much of a thing's words tells it from the others. */
const FIRST_WORDS = 70;

const labelOf = ({ commentId, label, words }: Spot): string => {
  const first = excerpt(words.replace(/\s+/g, " ").trim(), FIRST_WORDS);
  return commentId ? `${label}, in answer to ${first}` : `${label}, a new thread: ${first}`;
};

/** Everything that can be chosen in groups that may be read, each once; what a part names beside it comes last. */
export function choicesOf(told: Told, readable: ReadonlySet<string>, parts: readonly Part[]): Choice[] {
  const choices = new Map<string, string>();
  for (const spot of told.spots)
    if (readable.has(spot.groupId) && !choices.has(nameOf(targetOf(spot))))
      choices.set(nameOf(targetOf(spot)), labelOf(spot));
  if (choices.size === 0) return [];
  const numbers = new Map([...told.numbers].map(([number, paragraph]) => [nameOf({ paragraph }), number]));
  for (const { target } of parts) {
    const number = target && numbers.get(nameOf(target));
    if (number && !choices.has(nameOf(target))) choices.set(nameOf(target), `¶\u00a0${number}, a new thread`);
  }
  return [...choices].map(([name, label]) => ({ name, label }));
}

/** The target of a name that was offered, or null. */
export function chosen(choices: readonly Choice[], name: string | undefined): Target | null {
  if (!name || !choices.some((choice) => choice.name === name)) return null;
  const id = name.slice(2);
  return name.startsWith("c.") ? { comment: id } : { paragraph: id };
}
