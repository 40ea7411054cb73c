// One walk over a page's source before it becomes a tree: drops what is never read, measures how deep it goes.

/** Elements without an end. */
const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Elements whose end may be left out before another of their kind. */
const OPTIONAL: ReadonlySet<string> = new Set("p li td th tr dt dd option tbody thead tfoot rt rp".split(" "));
/** Elements whose inside is no markup, and no words for readers. */
const UNREAD: ReadonlySet<string> = new Set("script style textarea template".split(" "));

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

/** Past the end of what begins with `<!` or `<?`: a comment, or a declaration. */
function pastDeclaration(source: string, from: number): number {
  const close = source.startsWith("<!--", from) ? "-->" : source.startsWith("<![CDATA[", from) ? "]]>" : ">";
  const at = source.indexOf(close, from + (close === "-->" ? 2 : 1));
  return at < 0 ? source.length : at + close.length;
}

/** Words that XHTML keeps in a CDATA section, as HTML would write them; nothing for comments and declarations. */
const unwrapped = (declaration: string): string =>
  declaration.startsWith("<![CDATA[") ? declaration.slice(9, -3).replaceAll("&", "&amp;").replaceAll("<", "&lt;") : "";

/** Past the end tag of an element whose inside is not markup. */
function pastRaw(source: string, { name, to }: Tag): number {
  const close = new RegExp(`</${name}[\\s/>]`, "gi");
  close.lastIndex = to;
  const found = close.exec(source);
  return found ? endOf(source, found.index + 2) : source.length;
}

/** The source without scripts, styles and comments, with `<a/>` spelt out as HTML wants it; and how deep it goes. */
export function tidied(source: string): { source: string; depth: number } {
  const kept: string[] = [];
  const meter = depthMeter();
  let from = 0;
  let at = source.indexOf("<");
  while (at >= 0) {
    let next = at + 1;
    const sign = source[next];
    if (sign === "!" || sign === "?") {
      next = pastDeclaration(source, at);
      kept.push(source.slice(from, at), unwrapped(source.slice(at, next)));
      from = next;
    } else {
      const tag = tagAt(source, at);
      if (tag) {
        next = tag.to;
        if (UNREAD.has(tag.name)) {
          kept.push(source.slice(from, at));
          next = from = tag.end || tag.closed ? tag.to : pastRaw(source, tag);
        } else if (tag.closed && !VOID.has(tag.name)) {
          kept.push(source.slice(from, tag.to - 2), `></${tag.name}>`);
          from = tag.to;
        }
        if (!UNREAD.has(tag.name)) meter.see(tag);
      }
    }
    at = source.indexOf("<", next);
  }
  kept.push(source.slice(from));
  return { source: kept.join(""), depth: meter.deepest() };
}
