// A comment that waits to be sent: everything that sending it needs, and why it is not there yet. Pure.
import { type Draft, idsIn, type Place, type Shelf } from "@/components/comments/draft";
import type { Failure } from "@/components/comments/failure";

/** The words of the text that a comment is about. */
export type WaitingPassage = { start: number; end: number; words: string };

/** Post was pressed on it, and the server has not answered. */
export type Waiting = Draft & {
  /** The revision that was on the screen, and the paragraph whose talk was open. */
  revision: string;
  paragraph: string;
  /** Where that is: "¶ 12", and its address. */
  label: string;
  href: string;
  /** The comment that it answers, and who wrote that. */
  parent: string | null;
  answering: string | null;
  passage: WaitingPassage | null;
  /** The further paragraphs that it is about, as they were called. */
  named: readonly string[];
  /** The comment whose words it would change, and which version of them was on the screen; null for a new comment. */
  edit: { comment: string; version: number } | null;
  /** When Post was pressed, in milliseconds. */
  since: number;
  why: Why;
};

/** Why it waits; `overtaken` where the comment to be changed was changed elsewhere meanwhile. */
export type Why = Failure & { overtaken?: boolean };

const KINDS = ["away", "signedOut", "refused"];

const isText = (value: unknown): boolean => typeof value === "string";
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

function isPassage(value: unknown): value is WaitingPassage {
  if (typeof value !== "object" || value === null) return false;
  const { start, end, words } = value as Record<string, unknown>;
  return Number.isInteger(start) && Number.isInteger(end) && isText(words);
}

function isEdit(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  const { comment, version } = value as Record<string, unknown>;
  return isText(comment) && Number.isInteger(version);
}

function isWaiting(value: unknown): value is Waiting {
  if (typeof value !== "object" || value === null) return false;
  const entry = value as Record<string, unknown>;
  const why = entry.why as Record<string, unknown> | null | undefined;
  return (
    ["body", "key", "revision", "paragraph", "label", "href"].every((name) => isText(entry[name])) &&
    ["parent", "answering"].every((name) => isTextOrNull(entry[name])) &&
    (entry.passage === null || isPassage(entry.passage)) &&
    isEdit(entry.edit) &&
    Number.isFinite(entry.since) &&
    KINDS.includes(String(why?.kind)) &&
    isText(why?.message)
  );
}

/** Under which names a person's waiting comments are kept. */
export const waitingNames = (owner: string): string => `postil.waiting.${owner}.`;

/** Reads what is kept under a name; anything else than a waiting comment is none. */
export function readWaiting(kept: string | null): Waiting | null {
  try {
    const value: unknown = JSON.parse(kept ?? "null");
    if (!isWaiting(value)) return null;
    return { ...value, also: idsIn(value.also), named: idsIn(value.named), edit: value.edit ?? null };
  } catch {
    return null;
  }
}

/** Keeps a waiting comment, and says whether the device did. */
export function keepWaiting(owner: string, shelf: Shelf, entry: Waiting): boolean {
  const name = waitingNames(owner) + entry.key;
  try {
    shelf.setItem(name, JSON.stringify(entry));
    return shelf.getItem(name) !== null;
  } catch {
    return false;
  }
}

/** Takes a waiting comment off the device: it was sent, taken up again, or thrown away by its writer. */
export function dropWaiting(owner: string, shelf: Shelf, key: string): void {
  try {
    shelf.removeItem(waitingNames(owner) + key);
  } catch {
    // A storage that cannot be changed kept nothing either.
  }
}

/** Where its words go when they are taken up again. */
export const placeOf = ({ edit, parent, paragraph }: Waiting): Place =>
  edit ? { edit: edit.comment } : parent ? { reply: parent } : { paragraph };

/** What the door of editing takes. */
export const editOf = ({ comment, version }: NonNullable<Waiting["edit"]>, body: string, author: string) => ({
  ...{ comment, version, body, author },
});

/** What the door of posting takes; `author` is who wrote it, whoever is signed in by now. */
export function inputOf(entry: Waiting, author: string) {
  const { key, body, revision, parent, paragraph, passage, also } = entry;
  const words = { key, body, revision, author };
  if (parent) return { ...words, parent };
  return {
    ...{ ...words, paragraph, ...(passage && { passage: { start: passage.start, end: passage.end } }) },
    ...(also.length > 0 && { also: [...also] }),
  };
}

/** The waits between two attempts, in milliseconds: soon at first, then as rarely as every five minutes. */
export const pauseAfter = (attempts: number): number => Math.min(5_000 * 2 ** Math.min(attempts, 10), 300_000);
