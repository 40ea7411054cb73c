// The letter that tells a member what was written in one thread: complete by itself, and honest about why it came.
import { spoken } from "@/server/comments/mention";
import { figure } from "@/server/follows/digest-words";
import { markedPassage } from "@/server/follows/marked";
import { oneLine } from "@/server/follows/passage";
import type { Because } from "@/server/follows/recipients";
import type { AncestorRow, DueRow, WhereRow } from "@/server/follows/rows";
import type { Letter, Part } from "@/server/mail/letter";
import { labelOf, spokenOf } from "@/server/moderation/where";
import { whenWhole } from "@/server/when";

/** What one mail tells, and to whom. `told` are comments of one thread, oldest first. */
export type Telling = {
  reader: { id: string; timeZone: string };
  told: readonly [DueRow, ...DueRow[]];
  /** The answered comment of each reply. */
  parents: ReadonlyMap<string, AncestorRow>;
  where: WhereRow;
  /** What decided: being named, or a follow, and whether taking part made it. */
  because: Because;
  tookPart: boolean;
};

/** Where the letter's links lead, and whether an answer to it is posted. */
export type Links = { origin: string; exit: string; byMail: boolean };

const nameOf = (row: { authorName: string | null }): string => row.authorName ?? "A member";

/** "Ana", "Ana and Ben", "Ana and 2 others". */
export function namesOf(told: readonly DueRow[]): string {
  const names = [...new Map(told.map((row) => [row.authorId, nameOf(row)])).values()];
  if (names.length <= 2) return names.join(" and ");
  return `${names[0]} and ${names.length - 1} others`;
}

/** Frozen with the thread, so that every mail client keeps the mails together. */
export const subjectOf = ({ told }: Telling): string =>
  told[0].commentId === told[0].rootId ? told[0].subject : `Re: ${told[0].subject}`;

const GONE = {
  removed: "a comment that a moderator has removed",
  withdrawn: "a comment that its author has taken back",
  held: "a comment that waits for a moderator",
};

function answered(parent: AncestorRow, readerId: string): Part {
  if (parent.standing !== "visible") return { kind: "paragraph", words: `In answer to ${GONE[parent.standing]}.` };
  const whom = parent.authorId === readerId ? "you" : nameOf(parent);
  return { kind: "answered", lead: `In answer to ${whom}`, words: oneLine(parent.html) };
}

/** Each comment, after the one line that it answers, unless that one stands right above it. */
function talk({ told, parents, reader }: Telling): Part[] {
  return told.flatMap((row, at): Part[] => {
    const parent = parents.get(row.commentId);
    const above = at > 0 && told[at - 1]?.commentId === row.parentId;
    const comment: Part = {
      kind: "comment",
      by: nameOf(row),
      when: whenWhole(row.createdAt, reader.timeZone),
      html: row.html,
      markdown: spoken(row.body),
    };
    return parent && !above ? [answered(parent, reader.id), comment] : [comment];
  });
}

/** Where it was said, within a sentence: the whole text has no number that would be found without its title. */
const placeOf = (where: Telling["where"]): string =>
  where.kind === "whole" ? `${spokenOf(where)} of “${where.textTitle}”` : spokenOf(where);

/** Why this mail came, as the rest of "You get this because …". */
function reason({ because, tookPart, where, told }: Telling): string {
  if (because === "mention") return `${namesOf(told.filter((row) => row.mentioned))} mentioned you`;
  if (because === "thread") return tookPart ? "you wrote in this thread" : "you follow this thread";
  if (because === "paragraph") return `you follow ${placeOf(where)}`;
  if (because === "pages") return `you follow paragraphs around ${placeOf(where)}`;
  if (because === "reading") return `you follow the reading “${where.readingTitle}”`;
  return because === "text" ? `you follow “${where.textTitle}”` : `you follow ${where.groupName}`;
}

const heading = (telling: Telling): string => {
  const { told, where, reader, parents } = telling;
  const toReader = told.some((row) => parents.get(row.commentId)?.authorId === reader.id);
  const reply = told[0].parentId !== null;
  const did = told[0].mentioned
    ? "mentioned you on"
    : toReader
      ? "answered you on"
      : reply
        ? "answered on"
        : "wrote on";
  return told.length === 1
    ? `${namesOf(told)} ${did} ${placeOf(where)}`
    : `${figure(told.length)} new comments on ${placeOf(where)}, by ${namesOf(told)}`;
};

const quoted = ({ quoteStart: start, quoteEnd: end }: DueRow) =>
  start === null || end === null ? null : { start, end };

/** How one answers, within the small print. */
function answering({ told }: Telling, byMail: boolean): string {
  if (!byMail) return "To answer, open the thread: a reply to this mail does not reach the group.";
  const last = told.length > 1 ? `, beneath the last comment, by ${nameOf(told[told.length - 1] ?? told[0])}` : "";
  return `A reply to this mail is posted in the thread under your name${last}.`;
}

/** What is wider than a thread: its paragraph and that one's text. */
const widerOf = (where: Telling["where"]): string =>
  where.kind === "whole" ? `“${where.textTitle}”` : `${spokenOf(where)} and its text`;

/** The whole letter. */
export function noticeLetter(telling: Telling, { origin, exit, byMail }: Links): Letter {
  const { told, where, reader } = telling;
  const open = `${origin}/c/${told[0].commentId}`;
  const source = [where.textAuthor, where.textTitle, labelOf(where)].filter(Boolean).join(", ");
  return {
    language: "en",
    origin,
    subject: subjectOf(telling),
    preheader: oneLine(told[0].html),
    parts: [
      ...(byMail ? [{ kind: "hint" as const, text: "Reply to this mail to answer in the thread." }] : []),
      { kind: "heading", over: where.groupName, text: heading(telling) },
      ...(where.kind === "whole"
        ? []
        : [
            {
              kind: "passage" as const,
              ...markedPassage(where.words, quoted(told[0])),
              source,
              language: where.language,
            },
          ]),
      ...talk(telling),
      { kind: "button", label: told.length === 1 ? "Read and answer" : "Read the thread and answer", href: open },
      {
        kind: "small",
        lines: [
          [
            `You get this because ${reason(telling)}. `,
            { label: "Stop mail for this thread", href: exit },
            ", ",
            { label: `choose what you hear of ${widerOf(where)}`, href: `${exit}#wider` },
            ", or ",
            { label: `stop all mail from ${where.groupName}`, href: `${exit}#group` },
            ".",
          ],
          `${answering(telling, byMail)} Times are in ${reader.timeZone.replaceAll("_", " ")}.`,
        ],
      },
    ],
  };
}
