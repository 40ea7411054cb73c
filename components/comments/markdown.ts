// What the composer's tools do to the words: pure changes of a text and its selection.

/** A text with what is selected in it. */
export type Written = { body: string; start: number; end: number };

/** The composer's tools. */
export type Tool = "bold" | "italic" | "quote" | "link";

const MARK = { bold: "**", italic: "*" } as const;

function wrap({ body, start, end }: Written, mark: string): Written {
  const inside = body.slice(start, end);
  const around = body.slice(start - mark.length, start) === mark && body.slice(end, end + mark.length) === mark;
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

function quoteLines({ body, start, end }: Written): Written {
  const from = body.lastIndexOf("\n", start - 1) + 1;
  const lines = body.slice(from, end).split("\n");
  const quoted = lines.every((line) => line.startsWith("> "))
    ? lines.map((line) => line.slice(2))
    : lines.map((line) => `> ${line}`);
  const changed = quoted.join("\n");
  return {
    body: body.slice(0, from) + changed + body.slice(end),
    start: from + changed.length,
    end: from + changed.length,
  };
}

/** The text after a tool was used on the selection; using bold or italic again takes it back. */
export function applied(tool: Tool, written: Written): Written {
  if (tool === "link") return link(written);
  return tool === "quote" ? quoteLines(written) : wrap(written, MARK[tool]);
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
