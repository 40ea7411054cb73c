// Who hears of a revision and of which changes, and the letter that tells them. Pure.
import { type FollowPlace, level, type Wishes } from "@/server/follows/level";
import type { ChangedRow, ReaderWish, RevisedRow } from "@/server/follows/revised.store";
import { placeOf } from "@/server/follows/rows";
import { canFollow } from "@/server/groups/policy";
import type { Letter, Part } from "@/server/mail/letter";
import type { Piece } from "@/server/revisions/view";
import { compareWords } from "@/server/revisions/words";
import { whenWhole } from "@/server/when";

/** One who is told, of which changes, and the follow that says so. */
export type Hearer = {
  userId: string;
  email: string;
  timeZone: string;
  because: FollowPlace;
  changes: ChangedRow[];
};

/** The wishes that speak of one paragraph, or of one thread on it. */
const speaking = (
  own: readonly ReaderWish[],
  { fromId, toId, place }: ChangedRow,
  thread: string | null,
  paragraphs: readonly (string | null)[] = [fromId, toId],
): Wishes =>
  Object.fromEntries(
    own
      .filter(({ at, paragraphId, threadId, from, to }) => {
        if (at === "thread") return threadId === thread;
        if (at === "pages") return from !== null && place !== null && from <= place && place <= to;
        return at !== "paragraph" || paragraphs.includes(paragraphId);
      })
      .sort((a, b) => a.since.getTime() - b.since.getTime())
      .map(({ at, cadence, since }) => [at, { cadence, at: since }]),
  );

/** The follow by which somebody is to hear of a change at once: of its paragraph, or of any thread on it. */
function becauseOf(own: readonly ReaderWish[], changed: ChangedRow): FollowPlace | null {
  const paragraphs = [changed.fromId, changed.toId];
  const threads = own.filter(({ at, paragraphId }) => at === "thread" && paragraphs.includes(paragraphId));
  const ways = [null, ...threads.map(({ threadId }) => threadId)].map((thread) =>
    level(speaking(own, changed, thread)),
  );
  return ways.find((decided) => decided && decided.cadence !== "never")?.because ?? null;
}

/** Everybody to be told: never whoever made the revision, nobody who may not read it. */
export function hearers(revised: RevisedRow, changed: readonly ChangedRow[], wishes: readonly ReaderWish[]): Hearer[] {
  const people = new Map<string, ReaderWish[]>();
  for (const wish of wishes) people.set(wish.userId, [...(people.get(wish.userId) ?? []), wish]);
  return [...people].flatMap(([userId, own]): Hearer[] => {
    const [first] = own;
    if (!first || userId === revised.byId || !canFollow(placeOf(revised.groupId, revised.visibility, first))) return [];
    const heard = changed.flatMap((change) => {
      const because = becauseOf(own, change);
      return because ? [{ because, change }] : [];
    });
    const [reason] = heard;
    if (!reason) return [];
    const { email, timeZone } = first;
    return [{ userId, email, timeZone, because: reason.because, changes: heard.map(({ change }) => change) }];
  });
}

/** More changes than this are a new text; the rest is one link away. */
const SHOWN = 12;

/** How much of what stayed stands on either side of a change, and how much of a paragraph that went. */
const AROUND = 90;
const GONE_WORDS = 320;

const NAMES: Record<ChangedRow["change"], string> = {
  same: "the same",
  edited: "words changed",
  split: "split",
  merged: "merged with another",
  moved: "moved",
  gone: "no longer in the text",
  new: "new",
};

const cut = (words: string, first: boolean, last: boolean): string => {
  if (words.length <= 2 * AROUND + 10) return words;
  const head = first ? "" : words.slice(0, AROUND).replace(/\S*$/u, "");
  const tail = last ? "" : words.slice(-AROUND).replace(/^\S*/u, "");
  return `${head}…${tail}`;
};

function piecesOf({ oldWords, newWords }: ChangedRow): Piece[] {
  if (newWords === null) return [{ kind: "gone", words: oldWords.slice(0, GONE_WORDS) }];
  const pieces = compareWords(oldWords, newWords) ?? [{ kind: "same" as const, words: newWords }];
  return pieces.map((piece, i) =>
    piece.kind === "same" ? { ...piece, words: cut(piece.words, i === 0, i === pieces.length - 1) } : piece,
  );
}

const pathOf = ({ group, reading, text }: RevisedRow): string => `/groups/${group}/${reading}/${text}`;

const change =
  (revised: RevisedRow, origin: string) =>
  (row: ChangedRow): Part => ({
    kind: "compared",
    title: {
      label: row.number === null ? "A passage" : `¶ ${row.number}`,
      href: `${origin}${pathOf(revised)}?open=${row.key}#${row.key}`,
    },
    note: NAMES[row.change],
    pieces: piecesOf(row),
  });

const reason = ({ because }: Hearer, { title, groupName }: RevisedRow): string => {
  if (because === "group") return `you follow ${groupName}`;
  if (because === "reading") return `you follow the reading of “${title}”`;
  return because === "text" ? `you follow “${title}”` : "you follow, or wrote about, what changed";
};

/** The letter to one person. */
export function revisionLetter(revised: RevisedRow, hearer: Hearer, origin: string): Letter {
  const { title, number, summary, groupName } = revised;
  const by = revised.by ?? "A moderator";
  const compare = `${origin}${pathOf(revised)}/revisions/compare?from=${number - 1}&to=${number}`;
  const rest = hearer.changes.length - SHOWN;
  const lead = `${by} published revision ${number} on ${whenWhole(revised.createdAt, hearer.timeZone)}.`;
  return {
    language: "en",
    origin,
    subject: `“${title}” was revised`,
    preheader: summary || lead,
    parts: [
      { kind: "heading", over: groupName, text: `“${title}” was revised` },
      { kind: "paragraph", words: summary ? `${lead} They say of it: “${summary}”` : lead },
      {
        kind: "paragraph",
        words: "What was written stays with its paragraphs, and keeps the wording it was written on.",
      },
      ...hearer.changes.slice(0, SHOWN).map(change(revised, origin)),
      ...(rest > 0 ? [{ kind: "paragraph" as const, words: `And ${rest} more.` }] : []),
      { kind: "button", label: "See all changes", href: compare },
      {
        kind: "small",
        lines: [
          [
            `You get this because ${reason(hearer, revised)}. `,
            { label: "Choose what you hear of", href: `${origin}/settings/mail` },
            ".",
          ],
        ],
      },
    ],
  };
}
