// A letter: what a mail says, before it is text or HTML. Both are made from this and from nothing else.

/** Words with links among them: `["Or ", { label: "stop mail for this thread", href }, "."]`. */
export type Words = string | (string | Link)[];

/** A link whose label says by itself where it leads. */
export type Link = { label: string; href: string };

/** One piece of a letter, from top to bottom. */
export type Part =
  /** A small line above everything: what can be done with this mail. */
  | { kind: "hint"; text: string }
  /** What the mail is about; `over` is the group's name. */
  | { kind: "heading"; text: string; over?: string }
  /** Our own words. */
  | { kind: "paragraph"; words: Words }
  /** Words of a text, shortened by the caller; `mark` is the passage in question, as offsets into `words`. */
  | { kind: "passage"; words: string; mark?: { from: number; to: number }; source: string; language?: string }
  /** A member's comment: `html` as it was rendered for the site, `markdown` as it was written. */
  | { kind: "comment"; by: string; when: string; html: string; markdown: string }
  /** What a comment answers, in one line: `lead` is "In answer to you, 12 March". */
  | { kind: "answered"; lead: string; words: string }
  /** Somebody's words given back whole (a removed comment, a reason). */
  | { kind: "quoted"; lead: string; words: string }
  /** One group of a digest: a paragraph's label and link, why it is told, its first words, where one writes on it by mail. */
  | { kind: "section"; title: Link; note?: string; words?: string; answer?: Link }
  /** A comment of a digest, shortened; the name leads to it, `answer` is where it is answered by mail. */
  | { kind: "said"; by: string; when: string; words: string; href: string; answer?: Link }
  /** A small line above or below what it belongs to. */
  | { kind: "beside"; words: string }
  /** The head of a part of a digest; `over` is the group's name. */
  | { kind: "title"; text: string; over?: string }
  /** What else there is, one link away. */
  | { kind: "more"; link: Link }
  /** Two wordings compared: what went and what came, among what stayed; links to where it is read. */
  | { kind: "compared"; title: Link; note: string; pieces: { kind: "same" | "gone" | "new"; words: string }[] }
  /** The one thing to do. */
  | { kind: "button"; label: string; href: string }
  /**
   * Words of a text that are read here: a heading with its depth, or a paragraph by its name and link; `note` says how
   * much was said of it, `answer` where one writes on it by mail.
   */
  | { kind: "read"; words: string; language: string; heading?: number; title?: Link; note?: string; answer?: Link }
  /** Something to be typed elsewhere. */
  | { kind: "code"; code: string }
  /** Why you get this and how to stop it; stands below a rule. */
  | { kind: "small"; lines: Words[] }
  | { kind: "rule" };

/** A whole letter. `language` is that of our words; members' words find their own direction. */
export type Letter = {
  language: string;
  subject: string;
  /** What an inbox shows beside the subject. */
  preheader?: string;
  /** Our origin: where relative links in members' words lead. Without it such links stay words. */
  origin?: string;
  parts: Part[];
};

const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** The direction in which a language is written. */
export const directionOf = (language: string): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.has(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
