// Bytes in several encodings, and bytes that are no text.
import { expect, test } from "vitest";
import { clean, decode } from "@/server/texts/import/decode";

const WORDS = "Ça alors: “naïve” – Маяк, 灯塔 and a cost of 5 €.\r\nSecond line.\rThird.";
const LINES = WORDS.replace(/\r\n?/g, "\n");
const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

test("UTF-8 is read with and without a byte order mark", () => {
  expect(decode(Buffer.from(WORDS))).toEqual({ text: LINES, encoding: "utf-8" });
  expect(decode(Buffer.from(`\ufeff${WORDS}`))).toEqual({ text: LINES, encoding: "utf-8" });
});

test("UTF-16 is read in both orders, and guessed where its mark is missing", () => {
  expect(decode(utf16(WORDS, false, true))).toEqual({ text: LINES, encoding: "utf-16le" });
  expect(decode(utf16(WORDS, true, true))).toEqual({ text: LINES, encoding: "utf-16be" });
  expect(decode(utf16("Plain words only.", false, false))).toEqual({ text: "Plain words only.", encoding: "utf-16le" });
  expect(decode(utf16("Plain words only.", true, false))).toEqual({ text: "Plain words only.", encoding: "utf-16be" });
});

test("windows-1252 is read where the bytes are not UTF-8", () => {
  const bytes = Uint8Array.from([0x93, 0x6e, 0x61, 0xef, 0x76, 0x65, 0x94, 0x20, 0x80, 0x35]);
  expect(decode(bytes)).toEqual({ text: "“naïve” €5", encoding: "windows-1252" });
});

test("accents that were written as two signs stay two signs", () => {
  expect(decode(Buffer.from("cafe\u0301")).text).toBe("cafe\u0301");
});

test("a file that is no text is refused with what to do", () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 197 + ((i * i) % 251)) % 256);
  for (const bytes of [
    Buffer.from("%PDF-1.7 and so on"),
    Buffer.from("PK\u0003\u0004word/document.xml"),
    noise,
    new Uint8Array(64),
  ])
    expect(() => decode(bytes)).toThrow("save it as plain text");
});

test("NUL, other control signs and lone surrogates do not reach the database", () => {
  expect(clean("a\u0000b\ud800c\u0007d\te\r\nf")).toBe("ab\ufffdcd\te\nf");
});
