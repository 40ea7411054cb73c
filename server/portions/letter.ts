// A portion as a letter, to be read in the mail itself: the words of the text, each paragraph with its number and its talk.
import { excerpt } from "@/server/comments/body";
import { capital, counted, dayWords } from "@/server/follows/digest-words";
import type { NewSpot } from "@/server/follows/reply.store";
import { replyAddress } from "@/server/follows/reply-address";
import type { Letter, Link, Part, Words } from "@/server/mail/letter";
import { hrefOf, labelOf } from "@/server/moderation/where";
import { lengthOf, marked } from "@/server/portions/portion";
import type { Pace } from "@/server/portions/schema";
import type { TextRow } from "@/server/portions/text.store";
import type { BlockRow } from "@/server/texts/rows";

/** Words that are read in a minute, without haste. */
const A_MINUTE = 230;

/** One portion, and to whom it goes. */
export type Portion = {
  text: TextRow;
  reader: { timeZone: string; digestHour: number };
  pace: Pace;
  weekdays: boolean;
  /** Its local date. */
  date: string;
  blocks: readonly BlockRow[];
  notes: readonly BlockRow[];
  talk: ReadonlyMap<string, number>;
  /** The number of the last paragraph of the text. */
  of: number;
  /** Whether nothing comes after it. */
  last: boolean;
  /** Whether later ones have come already: this one was lost on its way. */
  leap: boolean;
};

/** Where a portion's links lead; `answering` where answers to it are read. */
export type PortionLinks = { origin: string; exit: string; answering?: { token: string; host: string } | undefined };

const spotOf = ({ text }: Pick<Portion, "text">, block: BlockRow) => ({ ...block, ...text, number: block.number });

/** What of a portion can be answered: its paragraphs in their order, without headings. */
export const spotsOf = (portion: Portion): NewSpot[] =>
  portion.blocks
    .filter(({ kind }) => kind !== "heading")
    .map((block) => ({
      ...{ groupId: portion.text.groupId, paragraphId: block.paragraphId, commentId: null, number: block.number },
      label: labelOf(spotOf(portion, block)),
      words: `${labelOf(spotOf(portion, block))}\n${marked(block)}`,
    }));

/** "¶ 5 to 9 of 22". */
export function rangeOf({ blocks, of }: Pick<Portion, "blocks" | "of">): string {
  const numbers = blocks.flatMap(({ number }) => number ?? []);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined) return "The end of the text";
  return first === last ? `¶\u00a0${first} of ${of}` : `¶\u00a0${first} to ${last} of ${of}`;
}

function piece(portion: Portion, block: BlockRow, { origin, answering }: PortionLinks, at: number): Part {
  const { language } = portion.text;
  if (block.kind === "heading") return { kind: "read", words: block.words, language, heading: block.level ?? 1 };
  const spot = spotOf(portion, block);
  const label = labelOf(spot);
  const count = portion.talk.get(block.paragraphId) ?? 0;
  const answer: Link | undefined = answering && {
    label: "Write on it by mail",
    href: `mailto:${replyAddress(answering.token, answering.host, at)}?subject=${encodeURIComponent(label)}`,
  };
  return {
    kind: "read",
    ...{ words: marked(block), language, title: { label, href: `${origin}${hrefOf(spot)}` } },
    ...(count > 0 && { note: count === 1 ? "1 comment" : `${count} comments` }),
    ...(answer && { answer }),
  };
}

function pieces(portion: Portion, links: PortionLinks): Part[] {
  let at = 0;
  return portion.blocks.map((block) => {
    if (block.kind !== "heading") at += 1;
    return piece(portion, block, links, at);
  });
}

const rhythm = ({ weekdays, reader: { digestHour, timeZone } }: Portion): string =>
  `${weekdays ? "From Monday to Friday" : "Every day"} at ${String(digestHour).padStart(2, "0")}:00 (${timeZone.replaceAll("_", " ")})`;

const ways = (text: TextRow, origin: string): string =>
  `${origin}/groups/${text.group}/${text.reading}/${text.text}/by-mail`;

/** How one writes on it, within the small print. */
function answeringWords(portion: Portion, { answering }: PortionLinks): string {
  if (!answering) return "To write about it, open the text: a reply to this mail does not reach the group.";
  const first = spotsOf(portion)[0]?.label ?? "the text";
  return `Reply to this mail to write about ${first}. To write about another paragraph, write beneath its quoted words, or begin with its number, “¶ 12:”.`;
}

const exits = (text: TextRow, { origin, exit }: PortionLinks, lead: string): Words => [
  `${lead} `,
  { label: "Change pace, pause or begin elsewhere", href: ways(text, origin) },
  ", or ",
  { label: "stop reading it by mail", href: exit },
  ".",
];

/** Paragraphs that are named one by one; of more their number says enough. */
const MOST_NAMED = 12;

/** Tells of paragraphs that a revision put among those that were sent before: they are read on the site. */
function addedWords(text: TextRow, added: readonly BlockRow[], origin: string): Part[] {
  if (added.length === 0) return [];
  const names = added.slice(0, MOST_NAMED).flatMap((block, at) => {
    const spot = spotOf({ text }, block);
    return [at > 0 ? ", " : "", { label: labelOf(spot), href: `${origin}${hrefOf(spot)}` }];
  });
  const many = `${capital(counted(added.length, "paragraph"))} ${added.length === 1 ? "was" : "were"}`;
  const more = added.length > MOST_NAMED ? ` and ${added.length - MOST_NAMED} more.` : ".";
  return [{ kind: "paragraph", words: [`${many} added to what you have read already: `, ...names, more] }];
}

/** Why a portion leaps back. */
const LEAP =
  "These paragraphs did not reach you when it was their turn, so they come now. The next mail goes on where you are.";

/** The whole letter. The subject stays the same, so that mail programs keep the portions of a text together. */
export function portionLetter(portion: Portion, links: PortionLinks, added: readonly BlockRow[] = []): Letter {
  const { text, blocks, notes, date, last } = portion;
  const minutes = Math.max(1, Math.round(blocks.reduce((sum, block) => sum + lengthOf(block), 0) / A_MINUTE));
  const range = rangeOf(portion);
  const [first] = blocks;
  const by = text.author ? `${text.author}. ` : "";
  return {
    language: "en",
    origin: links.origin,
    subject: subjectOf(text),
    preheader: `${range}: ${excerpt(first?.words.replace(/\s+/g, " ") ?? "", 90)}`,
    parts: [
      { kind: "heading", over: `${text.groupName}, ${dayWords(date)}`, text: text.title },
      { kind: "paragraph", words: `${by}${range}, ${minutes === 1 ? "one minute" : `about ${minutes} minutes`}.` },
      ...(portion.leap ? [{ kind: "paragraph" as const, words: LEAP }] : []),
      ...addedWords(text, added, links.origin),
      ...pieces(portion, links),
      ...(notes.length ? [{ kind: "read" as const, words: "Notes", language: "en", heading: 2 }] : []),
      ...notes.map((note): Part => ({ kind: "paragraph", words: `Note ${note.label ?? ""}: ${note.words}` })),
      ...(last ? [{ kind: "paragraph" as const, words: "Here the text ends." }] : []),
      {
        kind: "button",
        label: last ? "See it on the site" : "Go on reading on the site",
        href: placeIn(portion, links.origin),
      },
      { kind: "small", lines: [exits(text, links, `${rhythm(portion)}.`), answeringWords(portion, links)] },
    ],
  };
}

const placeIn = (portion: Portion, origin: string): string => {
  const at = portion.blocks.at(-1);
  return at ? `${origin}${hrefOf(spotOf(portion, at))}` : `${origin}/groups/${portion.text.group}`;
};

/** Frozen, but for what the text is called. */
export const subjectOf = (text: TextRow): string => `${excerpt(text.title, 70)}, by mail`;

/** Says that the text has been read to its end. */
export function lastLetter(text: TextRow, sent: number, links: PortionLinks, added: readonly BlockRow[] = []): Letter {
  const path = `${links.origin}/groups/${text.group}/${text.reading}/${text.text}`;
  const times = sent === 1 ? "one mail" : `${sent} mails`;
  return {
    language: "en",
    origin: links.origin,
    subject: subjectOf(text),
    preheader: "You have had all of it.",
    parts: [
      { kind: "heading", over: text.groupName, text: "This text is finished" },
      {
        kind: "paragraph",
        words: `You have had all of “${text.title}”, in ${times}. No more of it comes, unless you begin anew.`,
      },
      ...addedWords(text, added, links.origin),
      { kind: "button", label: "See what was said about it", href: path },
      {
        kind: "small",
        lines: [
          ["You get this because you read it by mail. ", { label: "Begin anew", href: ways(text, links.origin) }, "."],
        ],
      },
    ],
  };
}
