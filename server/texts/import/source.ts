// What every reader of a format is given, and what it answers.
import type { Found } from "@/server/texts/import/block";

/** The formats that are read; each has one reader. */
export const FORMATS = ["plain", "markdown", "html", "docx", "epub", "pdf"] as const;
/** One of them. */
export type Format = (typeof FORMATS)[number];

/** Says how far a reader is: a share from 0 to 1, and what it is doing ("Page 12 of 300"). */
export type Tell = (share: number, doing: string) => void;

/** One part of a book, to be chosen or left: a chapter as the book names it, and its length in words. */
export type Part = { title: string; words: number; chosen: boolean };

/** A text as it was found, or the parts from which a person has to choose first. */
export type Reading = { kind: "found"; found: Found } | { kind: "parts"; parts: Part[] };

/** Reads bytes. `parts` are the indexes that were chosen, where the reader had asked. Throws a `Refusal` with one sentence. */
export type Reader = (bytes: Uint8Array, tell: Tell, parts?: readonly number[]) => Promise<Reading>;
