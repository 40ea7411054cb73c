// One walk over a page's source before it becomes a tree: drops what is never read, measures how deep it goes.

/** Elements without an end. */
const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Elements whose end may be left out before another of their kind. */
const OPTIONAL: ReadonlySet<string> = new Set("p li td th tr dt dd option tbody thead tfoot rt rp".split(" "));
/** Elements whose inside is no markup, and no words for readers. */
const UNREAD: ReadonlySet<string> = new Set(
  "script style textarea template iframe noembed noframes xmp plaintext".split(" "),
);

type Tag = { name: string; end: boolean; closed: boolean; from: number; to: number };

const NAME = /[a-z][a-z0-9:_.-]*/iy;

/** Where the tag that begins at `from` ends, past its `>`. Quotes count only where a value begins. */
function endOf(source: string, from: number): number {
  let valueBegins = false;
  for (let i = from; i < source.length; i++) {
    const sign = source[i] ?? "";
    if (sign === ">") return i + 1;
    if (valueBegins && (sign === '"' || sign === "'")) {
      const close = source.indexOf(sign, i + 1);
      if (close < 0) return source.length;
      i = close;
    }
    if (sign.trim()) valueBegins = sign === "=";
  }
  return source.length;
}

function tagAt(source: string, from: number): Tag | null {
  const end = source[from + 1] === "/";
  NAME.lastIndex = from + (end ? 2 : 1);
  const name = NAME.exec(source)?.[0].toLowerCase();
  if (!name) return null;
  const to = endOf(source, NAME.lastIndex);
  return { name, end, closed: source.slice(to - 2, to) === "/>", from, to };
}

/** How deep the open elements go, told tag by tag. */
function depthMeter(): { see: (tag: Tag) => void; deepest: () => number } {
  const open: string[] = [];
  const counts = new Map<string, number>();
  let deepest = 0;
  const pop = () => {
    const name = open.pop() ?? "";
    counts.set(name, (counts.get(name) ?? 1) - 1);
    return name;
  };
  const see = ({ name, end, closed }: Tag) => {
    if (VOID.has(name) || closed) return;
    if (end) {
      if ((counts.get(name) ?? 0) > 0) while (pop() !== name);
      return;
    }
    if (OPTIONAL.has(name) && open.at(-1) === name) pop();
    open.push(name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    deepest = Math.max(deepest, open.length);
  };
  return { see, deepest: () => deepest };
}

/** Words that XHTML keeps in a CDATA section, as HTML would write them; nothing for comments and declarations. */
const unwrapped = (declaration: string): string =>
  declaration.startsWith("<![CDATA[") && declaration.endsWith("]]>")
    ? declaration.slice(9, -3).replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    : "";

/** Looks for ends ahead; an end that was not found once is not looked for again. */
class Ahead {
  private readonly never = new Set<string>();

  constructor(private readonly source: string) {}

  /** Past the end of what begins with `<!` or `<?`; of what never ends, only its sign goes, and not all that follows. */
  pastDeclaration(from: number): number {
    const { source } = this;
    const close = source.startsWith("<!--", from) ? "-->" : source.startsWith("<![CDATA[", from) ? "]]>" : ">";
    const at = this.never.has(close) ? -1 : source.indexOf(close, from + (close === "-->" ? 2 : 1));
    if (at < 0) this.never.add(close);
    return at < 0 ? from + (close === "-->" ? 4 : 2) : at + close.length;
  }

  /** Past the end tag of an element whose inside is not markup, or null where it has none. */
  pastRaw({ name, to }: Tag): number | null {
    if (this.never.has(name)) return null;
    const close = new RegExp(`</${name}[\\s/>]`, "gi");
    close.lastIndex = to;
    const found = close.exec(this.source);
    if (!found) this.never.add(name);
    return found ? endOf(this.source, found.index + 2) : null;
  }
}

/** How much of the source is skipped at a tag that is never read: to its end, or the tag alone where it has none. */
function pastUnread(ahead: Ahead, tag: Tag): number {
  return tag.end || tag.closed ? tag.to : (ahead.pastRaw(tag) ?? tag.to);
}

/** The source without scripts, styles and comments, with `<a/>` spelt out as HTML wants it; and how deep it goes. */
export function tidied(source: string): { source: string; depth: number } {
  const kept: string[] = [];
  const meter = depthMeter();
  const ahead = new Ahead(source);
  let from = 0;
  const drop = (start: number, end: number, instead = "") => {
    kept.push(source.slice(from, start), instead);
    from = end;
  };
  for (let at = source.indexOf("<"); at >= 0; ) {
    let next = at + 1;
    const sign = source[next];
    const tag = sign === "!" || sign === "?" ? null : tagAt(source, at);
    if (sign === "!" || sign === "?") {
      next = ahead.pastDeclaration(at);
      drop(at, next, unwrapped(source.slice(at, next)));
    } else if (tag && (UNREAD.has(tag.name) || (tag.name === "title" && !tag.end && ahead.pastRaw(tag) === null))) {
      next = pastUnread(ahead, tag);
      drop(at, next);
    } else if (tag) {
      next = tag.to;
      if (tag.closed && !VOID.has(tag.name)) drop(tag.to - 2, tag.to, `></${tag.name}>`);
      meter.see(tag);
    }
    at = source.indexOf("<", next);
  }
  kept.push(source.slice(from));
  return { source: kept.join(""), depth: meter.deepest() };
}
