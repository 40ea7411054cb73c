// What a room says about a mail that it wants sent; the letter itself is in `letter.ts`.
import type { Letter } from "@/server/mail/letter";

/**
 * Why a mail is sent. A sign-in mail goes before all others and carries nothing of a mailing list; "check" asks whether
 * mail comes.
 */
export type PostKind =
  | "signIn"
  | "invitation"
  | "notice"
  | "digest"
  | "ruling"
  | "revision"
  | "answer"
  | "portion"
  | "check";

/** What a mail client may offer beside a mail that came because of a follow. */
export type ListInfo = {
  /** Letters, digits, dots and dashes: "thread-<id>" becomes `<thread-<id>.host>`. */
  id: string;
  /** The page where the same can be read. */
  archive: string;
  /** Where a POST unsubscribes without asking anything. */
  unsubscribe: string;
  /** The same by mail, once mail comes in. */
  unsubscribeByMail?: string;
};

/** Where our links lead, and the host that our ids end with. */
export type Site = { origin: string; host: string };

/** A mail to be sent once to one person. */
export type Post = {
  kind: PostKind;
  /** A mail with the same key is the same mail, whoever asks for it how often. */
  dedupKey: string;
  /** The stored address of the recipient; exactly one. */
  to: string;
  userId?: string;
  groupId?: string;
  /** "Ana via The Harbour Readers"; the address is always ours. */
  fromName?: string;
  /** Without angle brackets; where it is not given, the delivery's own. */
  messageId?: string;
  inReplyTo?: string;
  /** Root first, parent last. The root is always kept. */
  references?: string[];
  list?: ListInfo;
  /** Where an answer goes, if one is read. */
  replyTo?: string;
  /** An answer to a mail of theirs, made by no person: so it comes from nobody, and nothing may answer it. */
  autoReplied?: boolean;
  letter: Letter;
};

/** What became of the wish: the delivery, and whether it is a new one. */
export type Posted = { id: string; fresh: boolean };
