// From the HTML of a mail to its lines, as Markdown, each with what the client's own markers say of it.
import { hintOf, type Tag } from "@/server/mail/trim/html-markers";
import { Pen } from "@/server/mail/trim/html-pen";
import { OUTSIDE, type State, within } from "@/server/mail/trim/html-state";
import { type Listener, readTags } from "@/server/mail/trim/html-tags";
import type { Line } from "@/server/mail/trim/line";

const of = (list: string): Set<string> => new Set(list.split(" "));

const VOID = of("br hr img input meta link col wbr area base embed source track param");
const APART = of("p ul ol blockquote table pre h1 h2 h3 h4 h5 h6 dl figure");
const BLOCK = of(
  "div li tr section article header footer main nav aside address center form fieldset dt dd figcaption body html caption tbody thead",
);

/** Word's paragraphs are lines: the blank ones between them are paragraphs of their own. */
const isWords = ({ attributes }: Tag): boolean =>
  /\bMso(?:Normal|PlainText|ListParagraph)/i.test(attributes.get("class") ?? "") ||
  /margin(?:-bottom)?:\s*0(?:[a-z]{2}|\.0001pt)?(?:\s+0(?:[a-z]{2})?){0,3}\s*(?:;|!|$)/i.test(
    attributes.get("style") ?? "",
  );

const IGNORED = /mso-list:\s*ignore/i;
const LEVEL = /mso-list:\s*\S+\s+level(\d)/i;

class Walker implements Listener {
  readonly pen = new Pen();
  private state: State = OUTSIDE;
  private readonly stack: { name: string; before: State; loose: boolean }[] = [];
  private readonly counts = new Map<string, number>();
  /** A bullet that Word wrote as text. */
  private bullet: string | null = null;
  /** The line of code that is being read, between fences. */
  private code: string | null = null;

  open(tag: Tag): void {
    const { name } = tag;
    if (name === "li") this.closeItem();
    if (!this.state.skip) this.enter(tag);
    if (VOID.has(name)) return;
    this.stack.push({ name, before: this.state, loose: isWords(tag) });
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.state = within(tag, this.state);
    if (name === "li" && !this.state.skip) this.item();
    if (IGNORED.test(tag.attributes.get("style") ?? "")) this.bullet = "";
  }

  close(name: string): void {
    if (!this.counts.get(name)) return;
    for (let last = this.stack.pop(); last; last = this.stack.pop()) {
      this.leave(last.name, last.loose);
      this.state = last.before;
      this.counts.set(last.name, this.counts.get(last.name)! - 1);
      if (last.name === name) return;
    }
  }

  text(said: string): void {
    if (this.state.skip) return;
    if (this.bullet !== null) this.bullet += said;
    else if (this.state.keep || this.code !== null) this.kept(said);
    else this.pen.write(said, this.state, this.state);
  }

  private enter(tag: Tag): void {
    const { name, attributes } = tag;
    if (hintOf(tag) === "below" && this.state.depth === 0 && this.state.hint !== "inside") {
      this.pen.end();
      this.pen.put("", { ...this.state, hint: "below", indent: 0 });
    }
    if (name === "br") this.pen.break();
    else if (name === "hr") this.rule();
    else if (name === "img") this.picture(attributes.get("alt") ?? "");
    else if (/^h[1-6]$/.test(name)) this.pen.title(Number(name[1]));
    else if (APART.has(name) && !isWords(tag) && this.state.indent === 0) this.pen.apart();
    else if (APART.has(name) || BLOCK.has(name)) this.pen.end();
    else if ((name === "td" || name === "th") && !this.pen.empty) this.pen.write(" | ", OUTSIDE, this.state);
    const level = LEVEL.exec(attributes.get("style") ?? "")?.[1];
    if (level) this.pen.mark(`${"  ".repeat(Number(level) - 1)}- `);
  }

  private leave(name: string, loose: boolean): void {
    if (this.bullet !== null && name === "span") this.endBullet();
    if (this.state.skip) return;
    if (name === "pre") this.endCode();
    if (name === "li") this.pen.unmark();
    if (APART.has(name) && !loose && this.state.indent === 0) this.pen.apart();
    else if (APART.has(name) || BLOCK.has(name)) this.pen.end();
  }

  /** The item before, where it was left open. */
  private closeItem(): void {
    for (let i = this.stack.length - 1; i >= Math.max(0, this.stack.length - 30); i -= 1) {
      const { name } = this.stack[i]!;
      if (name === "ul" || name === "ol") return;
      if (name !== "li") continue;
      this.close("li");
      return;
    }
  }

  private item(): void {
    const { list } = this.state;
    this.pen.mark(list?.next == null ? "- " : `${list.next++}. `);
  }

  private endBullet(): void {
    const number = /^\s*(\d{1,4})[.)]/.exec(this.bullet ?? "")?.[1];
    this.bullet = null;
    if (number) this.pen.mark(`${number}. `);
  }

  private rule(): void {
    this.pen.apart();
    this.pen.put("---", { ...this.state, indent: 0 });
    this.pen.apart();
  }

  private picture(alt: string): void {
    const said = alt.replace(/\s+/g, " ").trim().slice(0, 200);
    if (!said) return;
    this.pen.write([...said].length <= 3 ? said : `[${said}]`, OUTSIDE, this.state);
  }

  /** Is this code, and not a mail that was put into one tag as it was? */
  private get isCode(): boolean {
    const { code, depth, hint } = this.state;
    return (
      !!this.counts.get("pre") && depth === 0 && !hint && (code || this.pen.lines.some(({ words }) => words.trim()))
    );
  }

  /** Text whose lines count. */
  private kept(said: string): void {
    if (this.code === null && this.isCode) {
      this.pen.apart();
      this.pen.code("```", this.state);
      this.code = "";
    }
    said.split(/\r\n?|\n/).forEach((line, i) => {
      if (i > 0) this.endLine();
      if (this.code !== null) this.code += line;
      else this.pen.write(line, this.state, this.state);
    });
  }

  private endLine(): void {
    if (this.code === null) {
      this.pen.break();
      return;
    }
    this.pen.code(this.code.trimEnd(), this.state);
    this.code = "";
  }

  private endCode(): void {
    if (this.code === null) return;
    if (this.code.trim()) this.endLine();
    this.pen.code("```", this.state);
    this.code = null;
  }
}

/** The lines of a page. */
export function linesOfHtml(html: string): Line[] {
  const walker = new Walker();
  readTags(html, walker);
  walker.pen.end();
  return walker.pen.lines;
}
