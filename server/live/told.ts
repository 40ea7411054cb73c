// What one reader is told of what happened: ids and kinds, and nothing of what they may not see. Pure.
import type { LiveKind, Standing } from "@/prisma/client/enums";

/** Something that happened in a reading, with what is true of it at this moment. */
export type Happening = {
  id: number;
  kind: LiveKind;
  text: string;
  thread: string | null;
  comment: string | null;
  /** The comment's standing before it changed. */
  was: Standing | null;
  number: number | null;
  /** Where the thread stands by now; null where it is no longer there. */
  paragraph: string | null;
  /** The further paragraphs that it is also about by now, at which it is named. */
  also: string[];
  standing: Standing | null;
  author: string | null;
  /** Whether the comment began its thread. */
  root: boolean;
  /** The authors of what is held on the way from the comment up to its root, itself included. */
  heldBy: string[];
  /** Who keeps the thread, or what the comment's author writes, out of their own view. */
  hiddenFor: string[];
};

/** Who is told. */
export type Looker = { userId: string | null; moderates: boolean };

/**
 * What is told. `posted`: a comment that can be shown; `counted` where it adds to the count of its paragraph. `changed`:
 * the thread is to be looked at again, or where none is named the paragraph's whole talk. `marked`: its marks are.
 */
export type Told =
  | {
      kind: "posted";
      text: string;
      paragraph: string;
      thread: string;
      comment: string;
      own: boolean;
      counted: boolean;
    }
  | { kind: "changed"; text: string; paragraph: string; thread: string | null }
  | { kind: "marked"; text: string; paragraph: string }
  | { kind: "published"; text: string; number: number };

/** The same with the number of the event: what was counted up to an event is not counted again. */
export type News = Told & { at: number };

/** May this person not know of the comment, or of something above it? */
const isHidden = ({ heldBy }: Happening, { userId, moderates }: Looker): boolean =>
  !moderates && heldBy.some((author) => author !== userId);

/** It was to be seen until just now; its place must go from screens, and is not named any more. */
const isJustHidden = ({ standing, was, heldBy }: Happening): boolean =>
  standing === "held" && was !== null && was !== "held" && heldBy.length === 1;

/** What this reader is told of it; nothing where they may not know. */
export function toldOf(happening: Happening, looker: Looker): Told[] {
  const told = ofThread(happening, looker);
  return told.length > 0 && namesThread(happening) ? [...told, ...elsewhere(happening)] : told;
}

/** Whether other paragraphs show it too: they name a thread by its first comment and by where it stands. */
const namesThread = ({ comment, root }: Happening): boolean => comment === null || root;

/** The marks of the further paragraphs are to be looked at again. */
const elsewhere = ({ text, also }: Happening): Told[] => also.map((paragraph) => ({ kind: "marked", text, paragraph }));

/** The same without what is told twice in one breath: marks are looked at once, however many were left. */
export function once(told: readonly News[]): News[] {
  const marked = new Set<string>();
  return told.filter((one) => one.kind !== "marked" || (!marked.has(one.paragraph) && marked.add(one.paragraph)));
}

function ofThread(happening: Happening, looker: Looker): Told[] {
  const { kind, text, number, paragraph, thread, comment, standing, was } = happening;
  if (kind === "published") return number === null ? [] : [{ kind, text, number }];
  if (!paragraph || !thread) return [];
  const changed = (named: string | null): Told[] => [{ kind: "changed", text, paragraph, thread: named }];
  if (isHidden(happening, looker)) return isJustHidden(happening) ? changed(null) : [];
  const veiled = looker.userId !== null && happening.hiddenFor.includes(looker.userId);
  // Marks are shown on what everybody sees; of what one hides, neither the marks.
  if (kind === "marked")
    return veiled || (comment !== null && standing !== "visible") ? [] : [{ kind, text, paragraph }];
  if (!comment) return changed(thread);
  const own = happening.author === looker.userId;
  if (standing === "withdrawn")
    // Who never saw it while it was held is not told that it went.
    return was === "held" && !own && !looker.moderates ? [] : changed(happening.root ? null : thread);
  const posted: Told = { kind: "posted", text, paragraph, thread, comment, own, counted: standing === "visible" };
  // What one hides does not come in by itself; what one writes in a hidden thread oneself does, and counts for nothing.
  if (veiled && kind === "posted") return own ? [{ ...posted, counted: false }] : [];
  if (kind === "posted" && (standing === "visible" || standing === "held")) return [posted];
  if (was === "held" && standing === "visible" && !veiled) return [posted, ...changed(thread)];
  return changed(thread);
}

/** Readers with the same answer are told the same of these: they need to be asked about once. */
export function sameness(happenings: readonly Happening[], { userId, moderates }: Looker): string {
  const involved =
    userId !== null &&
    happenings.some(({ author, heldBy, hiddenFor }) => [author, ...heldBy, ...hiddenFor].includes(userId));
  return `${moderates ? "moderates" : "reads"} ${involved ? userId : ""}`;
}
