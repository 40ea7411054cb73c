// Why a comment is flagged and why a ruling was made: the words, and how long they may be.
import type { FlagReason } from "@/prisma/client/enums";

/** What may be added to a flag: a few sentences, as long as a long text message. */
export const NOTE_MAX = 1_000;

/** A reason has at least a word in it. */
export const REASON_MIN = 3;

/** A page of explanation; more belongs in a conversation. */
export const REASON_MAX = 2_000;

/** The reasons for a flag, as people read them: each names an act, none names a person. */
export const FLAG_REASONS = {
  person: "About a person, not the text",
  offTopic: "Not about the text",
  spam: "Advertising or spam",
  illegal: "Against the law",
  other: "Something else",
} as const satisfies Record<FlagReason, string>;

/** What to say where a ruling comes without its reason. */
export const REASON_ASKED = "Give a reason in a few words; the author and the group will read it.";
