// The fields of a form, as bytes: a mail in one of them stays what it was to the last octet, or its signature breaks.

/** More fields than any provider sends. */
const MOST_FIELDS = 200;

const CRLF = "\r\n";

function multipart(body: Buffer, boundary: string): Map<string, Buffer> {
  const fields = new Map<string, Buffer>();
  const mark = Buffer.from(`--${boundary}`, "latin1");
  let at = body.indexOf(mark);
  while (at >= 0 && fields.size < MOST_FIELDS) {
    const begin = at + mark.length + CRLF.length;
    const next = body.indexOf(Buffer.concat([Buffer.from(CRLF), mark]), at + mark.length);
    if (next < 0) break;
    const head = body.indexOf(`${CRLF}${CRLF}`, begin);
    if (head >= 0 && head < next) {
      const name = /^content-disposition:[^\r\n]*?[;\s]name="?([^";\r\n]+)/im.exec(
        body.toString("latin1", begin, head),
      )?.[1];
      if (name && !fields.has(name)) fields.set(name, body.subarray(head + 2 * CRLF.length, next));
    }
    at = next + CRLF.length;
  }
  return fields;
}

const unescaped = (said: string): Buffer =>
  Buffer.from(
    said.replaceAll("+", " ").replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );

function urlencoded(body: Buffer): Map<string, Buffer> {
  const pairs = body.toString("latin1").split("&", MOST_FIELDS);
  return new Map(
    pairs
      .map((pair) => pair.split("=", 2))
      .map(([name = "", value = ""]) => [String(unescaped(name)), unescaped(value)]),
  );
}

function json(body: Buffer): Map<string, Buffer> {
  const read = (): unknown => {
    try {
      return JSON.parse(body.toString());
    } catch {
      return null;
    }
  };
  const pairs = Object.entries(read() ?? {}).slice(0, MOST_FIELDS);
  return new Map(pairs.flatMap(([name, value]) => (typeof value === "string" ? [[name, Buffer.from(value)]] : [])));
}

/** The fields of a form that came in this way; null where it is no form. */
export function fieldsOf(body: Buffer, contentType: string): Map<string, Buffer> | null {
  if (/^application\/json\b/i.test(contentType)) return json(body);
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return urlencoded(body);
  const boundary = /^multipart\/form-data\b.*?;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  return boundary ? multipart(body, boundary[1] ?? boundary[2] ?? "") : null;
}
