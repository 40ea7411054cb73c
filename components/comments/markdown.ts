// What the composer's tools do to the words: pure changes of a text and its selection.

/** A text with what is selected in it. */
export type Written = { body: string; start: number; end: number };

/** The composer's tools. */
export type Tool = "bold" | "italic" | "quote" | "list" | "link";

const SIGN = { quote: "> ", list: "- " } as const;

const MARK = { bold: "**", italic: "*" } as const;

function wrap({ body, start, end }: Written, mark: string): Written {
  const inside = body.slice(start, end);
  const stars = Math.min(/\**$/.exec(body.slice(0, start))![0].length, /^\**/.exec(body.slice(end))![0].length);
  // Two stars are bold, one is italic, three are both.
  const around = mark === MARK.bold ? stars > 1 : stars % 2 === 1;
  if (around)
    return {
      body: body.slice(0, start - mark.length) + inside + body.slice(end + mark.length),
      start: start - mark.length,
      end: end - mark.length,
    };
  return {
    body: body.slice(0, start) + mark + inside + mark + body.slice(end),
    start: start + mark.length,
    end: end + mark.length,
  };
}

function link({ body, start, end }: Written): Written {
  const words = body.slice(start, end) || "words";
  const from = start + words.length + 3;
  return {
    body: `${body.slice(0, start)}[${words}](https://)${body.slice(end)}`,
    start: from,
    end: from + "https://".length,
  };
}

/** Puts a sign before each line, or takes it away where each has it. */
function lead({ body, start, end }: Written, sign: string): Written {
  const from = body.lastIndexOf("\n", start - 1) + 1;
  const lines = body.slice(from, end).split("\n");
  const led = lines.every((line) => line.startsWith(sign))
    ? lines.map((line) => line.slice(sign.length))
    : lines.map((line) => sign + line);
  const changed = led.join("\n");
  const at = from + changed.length;
  return { body: body.slice(0, from) + changed + body.slice(end), start: at, end: at };
}

/** The text after a tool was used on the selection; using bold or italic again takes it back. */
export function applied(tool: Tool, written: Written): Written {
  if (tool === "link") return link(written);
  if (tool === "quote" || tool === "list") return lead(written, SIGN[tool]);
  return wrap(written, MARK[tool]);
}

/** A quotation put before or after what is written already. */
export function withQuote(body: string, quoted: string): string {
  const lines = quoted
    .trim()
    .replace(/\n{3,}/g, "\n\n")
    .split("\n")
    .map((line) => `> ${line}`.trimEnd());
  return `${body.trimEnd()}${body.trim() ? "\n\n" : ""}${lines.join("\n")}\n\n`;
}
