// What a person is about to bring: words, a file or an address, and which of the three the switch is at.

/** The ways in which a text comes. */
export const WAYS = ["paste", "file", "address"] as const;
/** One of them. */
export type Way = (typeof WAYS)[number];

/** All that is in the form; `html` is what the clipboard held of the pasted words, `keep` that it is to be read instead. */
export type Source = { how: Way; raw: string; html: string | null; keep: boolean; file: File | null; address: string };

/** A form in which nothing is filled in but words. */
export const fromWords = (raw: string): Source => ({
  ...{ how: "paste", html: null, keep: false, file: null, address: "" },
  raw,
});

/** Whether the form holds what its switch says. */
export const isFilled = ({ how, raw, file, address }: Source): boolean =>
  how === "paste" ? raw.trim() !== "" : how === "file" ? file !== null : address.trim() !== "";

/** Whether a clipboard's page has more to it than its words: headings, lists, quotations, notes or tables. */
export const hasShape = (html: string): boolean => /<(?:h[1-6]|li|blockquote|sup|table|figcaption)\b/i.test(html);

/** The fields that are sent. */
export function fieldsOf({ how, raw, html, keep, file, address }: Source): Record<string, string | File | undefined> {
  if (how === "file") return { how, file: file ?? undefined };
  if (how === "address") return { how, address };
  return keep && html ? { how, html } : { how, raw };
}
