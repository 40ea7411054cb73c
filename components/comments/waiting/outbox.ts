// The waiting comments of one person on this device, and sending them: one at a time, in one tab at a time.
import { namesOn, shelf } from "@/components/comments/device";
import { failureOf } from "@/components/comments/failure";
import {
  dropWaiting,
  editOf,
  inputOf,
  keepWaiting,
  readWaiting,
  type Waiting,
  type Why,
  waitingNames,
} from "@/components/comments/waiting/entry";
import type { Written } from "@/server/comments/view";

/** Told when a waiting comment came, changed or went in this tab; other tabs hear it from the storage. */
export const CHANGED = "postil:waiting";

/** Told in the tab that sent one. */
export const SENT = "postil:sent";

/** What is told when one was sent. */
export type Sent = { entry: Waiting; written: Written };

type Door<Input> = (input: Input, options: { signal?: AbortSignal }) => Promise<Written>;

/** The API's doors of posting and of editing. */
export type Doors = {
  post: { mutate: Door<ReturnType<typeof inputOf>> };
  edit: { mutate: Door<ReturnType<typeof editOf>> };
};

/** How long an answer is awaited, in milliseconds: longer than the server itself waits for its turn. */
const PATIENCE = 30_000;

/** Everything that is kept of a person's waiting comments, as one string: the same while nothing changed. */
export const keptOf = (owner: string): string => {
  const device = shelf();
  const kept = namesOn(waitingNames(owner)).map((name) => device.getItem(name));
  return JSON.stringify(kept.sort());
};

/** Those comments, oldest first. */
export const waitingIn = (kept: string): Waiting[] =>
  (JSON.parse(kept) as string[])
    .flatMap((one) => readWaiting(one) ?? [])
    .sort((a, b) => a.since - b.since || a.key.localeCompare(b.key));

const changed = () => window.dispatchEvent(new Event(CHANGED));

/** Lets a comment wait, or says why it still does; false where this device keeps nothing. */
export function hold(owner: string, entry: Waiting): boolean {
  const kept = keepWaiting(owner, shelf(), entry);
  changed();
  return kept;
}

/** Lets a comment wait no longer. */
export function release(owner: string, key: string): void {
  dropWaiting(owner, shelf(), key);
  changed();
}

/** Sends one comment, or other words for one, as the person who wrote them. */
export function deliver({ post, edit }: Doors, owner: string, entry: Waiting): Promise<Written> {
  const options = { signal: AbortSignal.timeout(PATIENCE) };
  if (entry.edit) return edit.mutate(editOf(entry.edit, entry.body, owner), options);
  return post.mutate(inputOf(entry, owner), options);
}

const [OVERTAKEN, TOO_MANY] = [409, 429];

/** Why it waits on: told to slow down is no refusal, it can be sent later. */
function whyOf(error: unknown, { edit }: Waiting): Why {
  const status = (error as { data?: { httpStatus?: number } }).data?.httpStatus;
  const why = failureOf(error);
  if (edit && status === OVERTAKEN) return { ...why, overtaken: true };
  return status === TOO_MANY ? { ...why, kind: "away" } : why;
}

/** One tab of a browser at a time; where it knows no locks, the key keeps a comment from being there twice. */
const alone = (owner: string, work: () => Promise<void>): Promise<unknown> =>
  navigator.locks ? navigator.locks.request(`postil.sending.${owner}`, work) : work();

/** Sends what waits. What was refused waits for its writer, unless they ask for it; the rest is tried again by the caller. */
export async function sendWaiting(owner: string, doors: Doors, asked?: string): Promise<void> {
  await alone(owner, async () => {
    for (const entry of waitingIn(keptOf(owner))) {
      if (entry.why.kind === "refused" && entry.key !== asked) continue;
      try {
        const written = await deliver(doors, owner, entry);
        release(owner, entry.key);
        window.dispatchEvent(new CustomEvent<Sent>(SENT, { detail: { entry, written } }));
      } catch (error) {
        const why = whyOf(error, entry);
        // Meanwhile it may have been taken up again.
        if (readWaiting(shelf().getItem(waitingNames(owner) + entry.key))) hold(owner, { ...entry, why });
        if (why.kind !== "refused") return;
      }
    }
  });
}
