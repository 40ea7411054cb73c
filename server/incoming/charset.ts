// Bytes to words where mails lie about them or say nothing: as declared, then as UTF-8, then as Windows wrote them.

/** What Windows has between 0x80 and 0x9f, where Latin-1 has nothing to see. */
const BETWEEN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const windows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (letter) => BETWEEN[letter.charCodeAt(0) - 0x80] ?? letter);

/** Names that say no more than "the usual": UTF-8 proves itself, ASCII has no letters to be wrong about. */
const USUAL = /^(?:utf-?[78]|(?:us-?)?ascii|ansi_x3\.4-1968|unknown(?:-8bit)?|x-unknown|default|)$/i;

/** Names of the one alphabet; mail programs say the first and write the last. */
const WESTERN = /^(?:iso[-_]?8859-1|latin-?1|l1|windows-?1252|cp-?1252)$/i;

function declared(bytes: Uint8Array, charset: string): string | null {
  if (USUAL.test(charset)) return null;
  return WESTERN.test(charset) ? windows(bytes) : decoded(bytes, charset);
}

function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The words in these bytes, without U+0000, which no database keeps. */
export function wordsIn(bytes: Uint8Array, charset: string): string {
  const words = declared(bytes, charset.trim()) ?? decoded(bytes, "utf-8") ?? windows(bytes);
  return words.replaceAll("\0", "");
}
