// The bytes of a page become text, in the encoding that the page names or that its bytes show.
import { clean, decode } from "@/server/texts/import/decode";

/** Browsers look for the name of an encoding in the first kilobyte, and so do we, twice over. */
const HEAD = 2048;
const NAMED = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i;

/** The encoding that a page names, where it is one that has to be named to be known. */
function namedIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const found = NAMED.exec(head);
  const name = (found?.[1] ?? found?.[2] ?? "").toLowerCase();
  return /^(?:utf-?(?:8|16.*)|)$/.test(name) ? null : name;
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    return /[^\0-\x7f]/.test(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
};

/** A page's source. Bytes that can only be UTF-8 are that, whatever the page says. */
export function decodePage(bytes: Uint8Array): string {
  const name = namedIn(bytes);
  if (!name || isUtf8(bytes)) return decode(bytes).text;
  try {
    return clean(new TextDecoder(name).decode(bytes));
  } catch {
    return decode(bytes).text;
  }
}
