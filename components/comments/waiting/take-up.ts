// What waits or was refused goes back into a box.
import { newKey } from "@/components/comments/device";
import { type Drafts, fresh } from "@/components/comments/draft";
import type { Waiting } from "@/components/comments/waiting/entry";
import { keptOf, release, waitingIn } from "@/components/comments/waiting/outbox";

/** The key goes along, so that the words cannot be there twice; one that was refused stands for something else. */
export const keyOf = ({ key, why }: Waiting): string => (why.kind === "refused" ? newKey() : key);

/** Other words that wait for a comment become the draft of editing it. */
export function takeUpEdit(owner: string, drafts: Drafts, comment: string, text: string): void {
  const place = { edit: comment };
  for (const entry of waitingIn(keptOf(owner))) {
    if (entry.edit?.comment !== comment) continue;
    const old = drafts.read(place)?.body.trimEnd();
    const body = old && old !== entry.body ? `${old}\n\n${entry.body}` : entry.body;
    if (!drafts.keep(place, fresh(text, { key: keyOf(entry), body, also: [] }))) return;
    release(owner, entry.key);
  }
}

/** Where words can be changed no more they can be said beneath. */
export const asReply = (entry: Waiting, comment: string, answering: string): Waiting => ({
  ...entry,
  ...{ parent: comment, answering, edit: null },
});
