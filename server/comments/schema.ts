// What the doors of the talk take in. Every string is bounded, every object closed.
import { z } from "zod";
import { ALSO_LIMIT } from "@/server/comments/also";
import { BODY_LIMIT } from "@/server/comments/body";

const id = z.uuid("That is not the address of anything here.");
const cursor = z.string().min(1).max(13);
const body = z
  .string()
  .max(BODY_LIMIT, `A comment may have ${BODY_LIMIT.toLocaleString("en")} characters. Shorten it, or make two of it.`);

/** Made by the writer's browser once per comment, and sent again with every retry. */
const key = z
  .string()
  .regex(/^[0-9A-Za-z_-]{8,64}$/, "The comment came without its key. Reload the page and post again.");

/** `author` is who wrote the words, where the browser says so: they are posted under no other name. */
const words = { key, revision: id, body, author: id.optional() };

/** A passage, in code units of the paragraph's words in the revision that was on the screen. */
const passage = z.strictObject({ start: z.int().min(0).max(5_000_000), end: z.int().min(1).max(5_000_000) });

/** The further paragraphs that a new thread is about. */
const also = z.array(id).max(ALSO_LIMIT).optional();

/** A new thread on a paragraph or on a passage of it, or a reply to a comment. `revision` is the one that was on the screen. */
export const newComment = z.union([
  z.strictObject({ ...words, paragraph: id, passage: passage.optional(), also }),
  z.strictObject({ ...words, parent: id }),
]);
/** What is posted. */
export type NewComment = z.infer<typeof newComment>;

/** Other words for a comment; `version` is the one that was on the screen, `author` who wrote them, where the browser says so. */
export const edit = z.strictObject({
  ...{ comment: id, version: z.int().min(1).max(2_147_483_647), body },
  author: id.optional(),
});
/** What is edited. */
export type Edit = z.infer<typeof edit>;

/** A comment by its id. */
export const oneComment = z.strictObject({ comment: id });

/** One comment in its thread; with a cursor, the thread's comments after it. */
export const threadTalk = z.strictObject({ comment: id, cursor: cursor.optional() });
/** Which thread is asked for. */
export type ThreadQuery = z.infer<typeof threadTalk>;

/** A paragraph's talk, from the beginning or from a cursor. */
export const paragraphTalk = z.strictObject({ paragraph: id, cursor: cursor.optional() });
/** Which talk is asked for. */
export type ParagraphTalkQuery = z.infer<typeof paragraphTalk>;

/** The comments of a thread after those already sent. */
export const restOfThread = z.strictObject({ thread: id, cursor });
/** Which rest is asked for. */
export type RestOfThread = z.infer<typeof restOfThread>;

/** A paragraph by its id. */
export const oneParagraph = z.strictObject({ paragraph: id });

/** A text by its id. */
export const oneText = z.strictObject({ text: id });

/** The talk of a whole text, to be printed: the first comment of each thread, or what was answered too. */
export const edition = z.strictObject({ text: id, depth: z.enum(["first", "all"]) });
/** What is to be printed. */
export type EditionQuery = z.infer<typeof edition>;

/** A group by its slug. */
export const oneGroup = z.strictObject({ group: z.string().min(1).max(80) });

/** How far a paragraph's talk has been seen. */
export const seen = z.strictObject({ paragraph: id, seq: z.int().min(0).max(Number.MAX_SAFE_INTEGER) });
/** What was seen. */
export type SeenUpTo = z.infer<typeof seen>;

/** How far all talk of a text has been seen. */
export const seenInText = z.strictObject({ text: id, seq: seen.shape.seq });
/** What was seen. */
export type SeenInText = z.infer<typeof seenInText>;

/** More stretches than somebody makes who reads here and there; what was marked with a whole text is one, mostly. */
export const MOST_STRETCHES = 10_000;

/** What was just marked as seen with all of a text, by the first and last numbers of its stretches. */
export const seenTakenBack = z.strictObject({
  text: id,
  stretches: z
    .array(z.tuple([seen.shape.seq, seen.shape.seq]))
    .min(1)
    .max(MOST_STRETCHES),
});
/** What is taken back. */
export type SeenTakenBack = z.infer<typeof seenTakenBack>;

/** The most comments that are marked at once: what somebody can read between two messages to the server, and much more. */
export const READ_AT_ONCE = 200;

/** Comments of a text that were on the screen for as long as it takes to read them. */
export const readComments = z.strictObject({ text: id, comments: z.array(id).min(1).max(READ_AT_ONCE) });
/** What was read. */
export type ReadComments = z.infer<typeof readComments>;

/** Words to look at before they are posted, in the talk on a text; without a revision its citations are read as of today. */
export const preview = z.strictObject({ body, text: id, revision: id.optional() });
/** What is looked at. */
export type Preview = z.infer<typeof preview>;

/** What a draft says of the passage that it is about, as the device that began it saw it. */
const draftPassage = z.strictObject({
  revision: id,
  start: passage.shape.start,
  end: passage.shape.end,
  words: z.string().max(BODY_LIMIT),
});
/** A draft's passage. */
export type DraftPassage = z.infer<typeof draftPassage>;

const kept = { key, base: z.int().min(0).max(2_147_483_647), body: body.min(1) };

/** A draft: of a new thread, of a reply, or of other words for a comment. `base` is the version that it goes on from, 0 for none. */
export const newDraft = z.union([
  z.strictObject({ ...kept, paragraph: id, passage: draftPassage.optional(), also }),
  z.strictObject({ ...kept, parent: id }),
  z.strictObject({ ...kept, comment: id }),
]);
/** What is kept. */
export type NewDraft = z.infer<typeof newDraft>;

/** The beginning of a member's name, as it is typed in the talk on a text. */
export const findMentionable = z.strictObject({ text: id, query: z.string().max(60) });
/** Who is looked for. */
export type FindMentionable = z.infer<typeof findMentionable>;

/** A draft by its key. */
export const oneDraft = z.strictObject({ key });
