// Bytes become text: UTF-8, UTF-16 or windows-1252, told apart by their marks and by what they would mean.
import { Refusal } from "@/server/refusal";

/** windows-1252 at 0x80–0x9f. Some releases of Node decode that encoding as Latin-1, which leaves control signs there. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const mend = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => C1[sign.charCodeAt(0) - 0x80] ?? sign);

/** What is said of a file that is no text. */
export const NOT_TEXT =
  "This file is not plain text. Nothing was imported. Open it in the program it was made with, save it as plain text (.txt), and try again.";

/** How the bytes were read. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const starts = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Share of zero bytes at even and odd places: UTF-16 of Western text has them at one of the two. */
function zeros(bytes: Uint8Array): { even: number; odd: number } {
  const sample = bytes.subarray(0, 4096);
  const count = { even: 0, odd: 0 };
  for (const [i, byte] of sample.entries()) if (byte === 0) count[i % 2 === 0 ? "even" : "odd"] += 1;
  const half = Math.max(1, sample.length / 2);
  return { even: count.even / half, odd: count.odd / half };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (starts(bytes, 0xff, 0xfe)) return "utf-16le";
  if (starts(bytes, 0xfe, 0xff)) return "utf-16be";
  const { even, odd } = zeros(bytes);
  if (odd > 0.3 && even < 0.05) return "utf-16le";
  if (even > 0.3 && odd < 0.05) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Files that say what they are in their first bytes: PDF, ZIP (DOCX, EPUB, ODT), old Office, images, archives. */
const MAGIC = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

/** Signs that no text has: control characters other than tabs and ends of lines or pages. */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/** Text of whatever origin as it is kept: no NUL, no lone surrogates, no byte order mark, one kind of line end. */
export const clean = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .replace(CONTROLS, "");

/** The text of a file, or a refusal that says what to do. */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (MAGIC.some((magic) => starts(bytes, ...magic))) throw new Refusal("invalid", NOT_TEXT);
  const encoding = encodingOf(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === "windows-1252" ? mend(decoded) : decoded;
  const strange = text.match(CONTROLS)?.length ?? 0;
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  if (strange + lost > text.length / 100) throw new Refusal("invalid", NOT_TEXT);
  return { text: clean(text), encoding };
}
