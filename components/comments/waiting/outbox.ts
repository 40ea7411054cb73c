// The waiting comments of one person on this device, and sending them: one at a time, in one tab at a time.
import { namesOn, shelf } from "@/components/comments/device";
import { type Failure, failureOf } from "@/components/comments/failure";
import {
  dropWaiting,
  inputOf,
  keepWaiting,
  readWaiting,
  type Waiting,
  waitingNames,
} from "@/components/comments/waiting/entry";
import type { Written } from "@/server/comments/view";

/** Told when a waiting comment came, changed or went in this tab; other tabs hear it from the storage. */
export const CHANGED = "postil:waiting";

/** Told in the tab that sent one. */
export const SENT = "postil:sent";

/** What is told when one was sent. */
export type Sent = { entry: Waiting; written: Written };

/** The API's door of posting. */
export type Post = (input: ReturnType<typeof inputOf>, options: { signal?: AbortSignal }) => Promise<Written>;

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

/** Sends one comment, as the person who wrote it. */
export const deliver = (post: Post, owner: string, entry: Waiting): Promise<Written> =>
  post(inputOf(entry, owner), { signal: AbortSignal.timeout(PATIENCE) });

const TOO_MANY = 429;

/** Why it waits on: told to slow down is no refusal, it can be sent later. */
function whyOf(error: unknown): Failure {
  const status = (error as { data?: { httpStatus?: number } }).data?.httpStatus;
  const why = failureOf(error);
  return status === TOO_MANY ? { ...why, kind: "away" } : why;
}

/** One tab of a browser at a time; where it knows no locks, the key keeps a comment from being there twice. */
const alone = (owner: string, work: () => Promise<void>): Promise<unknown> =>
  navigator.locks ? navigator.locks.request(`postil.sending.${owner}`, work) : work();

/** Sends what waits. What was refused waits for its writer, unless they ask for it; the rest is tried again by the caller. */
export async function sendWaiting(owner: string, post: Post, asked?: string): Promise<void> {
  await alone(owner, async () => {
    for (const entry of waitingIn(keptOf(owner))) {
      if (entry.why.kind === "refused" && entry.key !== asked) continue;
      try {
        const written = await deliver(post, owner, entry);
        release(owner, entry.key);
        window.dispatchEvent(new CustomEvent<Sent>(SENT, { detail: { entry, written } }));
      } catch (error) {
        const why = whyOf(error);
        // Meanwhile it may have been taken up again.
        if (readWaiting(shelf().getItem(waitingNames(owner) + entry.key))) hold(owner, { ...entry, why });
        if (why.kind !== "refused") return;
      }
    }
  });
}
