// What the doors of texts take in.
import { z } from "zod";
import { FOUND_KINDS, WRITTEN_KINDS } from "@/server/texts/import/block";
import { clean } from "@/server/texts/import/decode";
import { DETAIL_LENGTH, MAX_BYTES, MAX_PARTS, TITLE_LENGTH, TOO_LARGE } from "@/server/texts/import/limits";
import { DAY } from "@/server/when";

/** Slugs are short and plain; anything else in an address is simply not there. */
const slug = z
  .string()
  .min(1)
  .max(120)
  .refine((said) => !said.includes("\u0000"));

/** More acts than this in one request are not one person's. */
export const ACTS_AT_ONCE = 50;

/** A text by its address: group, reading and text as they stand in it. */
export const textAddress = z.strictObject({ group: slug, reading: slug, text: slug });
export type TextAddress = z.infer<typeof textAddress>;

/** A group by its slug. */
export const ofGroup = z.strictObject({ group: slug });

const raw = z.string().max(MAX_BYTES, TOO_LARGE).transform(clean);

/** Words that were pasted. */
export const broughtWords = raw;

/** What a text will be: a new reading's article; with a reading's slug a companion there; with a text's, its revision. */
export const toward = z.strictObject({ group: slug, reading: slug.optional(), revises: slug.optional() });
/** Where it goes. */
export type Aim = z.infer<typeof toward>;

/** A text to be read, and what it will be. */
export const newDraft = toward.extend({ raw });
export type NewDraft = z.infer<typeof newDraft>;

const block = z.int().min(0);
const offset = z.int().min(0);
const detail = z.string().max(DETAIL_LENGTH, "This is longer than the field takes.").transform(clean);

/** One act on a draft. */
const act = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("retype"),
    block,
    to: z.enum(FOUND_KINDS),
    level: z.int().min(1).max(4).optional(),
  }),
  z.strictObject({ kind: z.literal("merge"), block, with: z.enum(["next", "previous"]) }),
  z.strictObject({ kind: z.literal("split"), block, at: offset }),
  z.strictObject({ kind: z.literal("edit"), block, words: raw }),
  z.strictObject({
    kind: z.literal("insert"),
    block,
    where: z.enum(["before", "after"]),
    to: z.enum(WRITTEN_KINDS),
    words: raw,
  }),
  z.strictObject({ kind: z.literal("move"), block, after: block.nullable() }),
  z.strictObject({ kind: z.literal("drop"), block }),
  z.strictObject({ kind: z.literal("keep"), block }),
  z.strictObject({ kind: z.literal("place"), note: block, block, at: offset }),
  z.strictObject({ kind: z.literal("unmark"), block, mark: z.int().min(0) }),
  z.strictObject({
    kind: z.literal("details"),
    title: z.string().max(TITLE_LENGTH, "A title may have 300 characters.").transform(clean).optional(),
    author: detail.optional(),
    source: detail.optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Write the language as a short tag, such as en, ru or pt-BR.")
      .max(35)
      .optional(),
  }),
]);

/** A draft by its id. */
export const ofDraft = z.strictObject({ draft: z.uuid() });

/** A draft as it was seen: changes are refused where somebody changed it since. */
export const seenDraft = ofDraft.extend({ version: z.int().min(0) });
export type SeenDraft = z.infer<typeof seenDraft>;

/** Parts of a book, by their places in it. */
export const chosenParts = ofDraft.extend({
  parts: z
    .array(
      z
        .int()
        .min(0)
        .max(MAX_PARTS - 1),
    )
    .min(1, "Choose at least one part.")
    .max(MAX_PARTS),
});
/** What was chosen. */
export type ChosenParts = z.infer<typeof chosenParts>;

/** Acts on a draft, in their order; all are done, or none. */
export const actsOnDraft = seenDraft.extend({ acts: z.array(act).min(1).max(ACTS_AT_ONCE) });

/** Other words for a draft's source: it is read anew, and what was done to it is gone. */
export const rereadDraft = seenDraft.extend({ raw });

/** What somebody typed to cite a paragraph, while writing beside a text. */
export const passagesToFind = z.strictObject({ text: z.uuid(), query: z.string().max(120).transform(clean) });
/** What is looked for. */
export type FindPassages = z.infer<typeof passagesToFind>;

/** A paragraph by its id. */
export const onePassage = z.strictObject({ paragraph: z.uuid() });

/** No reading has more companions than this. */
const MOST_COMPANIONS = 200;

/** The companions of a reading, in the order that they get. */
export const arrangement = z.strictObject({
  group: slug,
  reading: slug,
  companions: z.array(slug).max(MOST_COMPANIONS),
});
/** What is arranged. */
export type Arrangement = z.infer<typeof arrangement>;

/** A text by its id. */
export const oneText = z.strictObject({ text: z.uuid() });

/** A place older than this is told by nobody who still reads: a month, in milliseconds. */
const LONG_AGO = 31 * DAY;

/** Where somebody is in a text, the furthest that they came, and how long ago they were there, in milliseconds. */
export const keptPlace = z.strictObject({
  text: z.uuid(),
  last: z.uuid(),
  furthest: z.uuid(),
  ago: z.int().min(0).max(LONG_AGO),
});
/** A place that is kept. */
export type KeptPlace = z.infer<typeof keptPlace>;
