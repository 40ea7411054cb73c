// A mail's bytes laid open for a page that shows it.

/** The header block and the empty line that ends it. */
export function headOf(raw: Uint8Array): Buffer {
  const all = Buffer.from(raw);
  const end = all.indexOf("\r\n\r\n");
  return end < 0 ? all : all.subarray(0, end + 4);
}

/** Links leave the frame that the mail is shown in. */
export const outward = (html: string): string => html.replace(/<head>/i, '<head><base target="_top">');
