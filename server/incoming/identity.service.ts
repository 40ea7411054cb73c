// What makes two mails the same, and two texts the same words. Pure.
import { createHash } from "node:crypto";
import type { Read } from "@/server/incoming/parse";

const hash = (...parts: string[]): string => createHash("sha256").update(parts.join("\n")).digest("hex");

/** Words without what mail servers change on the way. */
const plain = (words: string): string => words.normalize("NFC").replace(/\s+/g, " ").trim();

/**
 * The key of a message: the same message for the same address, by whatever way and however often it comes, has the
 * same; a program that uses one Message-ID for other words has another.
 */
export const keyOf = (
  { replyId, spot }: { replyId: string; spot: number | null },
  { messageId, text, html }: Pick<Read, "messageId" | "text" | "html">,
): string => {
  const address = spot === null ? replyId : `${replyId}.${spot}`;
  return `mail-${hash(address, messageId ?? "", plain(text ?? html ?? "")).slice(0, 48)}`;
};

/** A hash of words, by which those that come again and again are known. */
export const wordsHashOf = (words: string): string => hash(plain(words).toLowerCase());
