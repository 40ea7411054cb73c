// Writes the lines of a mail as its HTML is read: blanks folded, quotations marked, lists in their shape.
import { type Look, markdownOf, type Piece } from "@/server/mail/trim/html-inline";
import { type Hint, type Line, lineOf, marksOf } from "@/server/mail/trim/line";

/** Where a line stands: how deep it is quoted, what its client says of it, how far a list moves it in. */
export type Place = { depth: number; hint: Hint | undefined; indent: number };

/** The lines so far, and the one that is being written. */
export class Pen {
  readonly lines: Line[] = [];
  private pieces: Piece[] = [];
  private gap = false;
  private spaced = true;
  private marker = "";
  private prefix = "";
  private place: Place = { depth: 0, hint: undefined, indent: 0 };

  /** Words at a place; the first ones of a line say where it stands. */
  write(text: string, look: Look, place: Place): void {
    let said = text.replace(/[ \t\r\n\f\u00a0]+/g, " ");
    // A blank that may not break holds a blank line open.
    if (this.empty && !said.trim() && text.includes("\u00a0")) this.gap = true;
    if (this.spaced) said = said.trimStart();
    if (!said) return;
    if (this.pieces.length === 0) this.place = place;
    this.pieces.push({ text: said, look });
    this.spaced = said.endsWith(" ");
  }

  /** Is nothing written on this line yet? */
  get empty(): boolean {
    return this.pieces.length === 0;
  }

  /** Ends the line, if there is one. */
  end(): void {
    const words = markdownOf(this.pieces).trim();
    this.pieces = [];
    this.spaced = true;
    if (!words) return;
    this.put(`${this.prefix}${words}`, this.place);
    this.prefix = "";
  }

  /** Ends the line, or leaves one out where there is none. */
  break(): void {
    if (this.empty) this.gap = true;
    else this.end();
  }

  /** Ends the line, and leaves one out. */
  apart(): void {
    this.end();
    this.gap = true;
    this.prefix = "";
  }

  /** What stands before the next line: a bullet, a number. */
  mark(marker: string): void {
    this.end();
    this.marker = marker;
  }

  /** Nothing came behind it. */
  unmark(): void {
    this.end();
    this.marker = "";
  }

  /** What stands before the words of this line, whatever is said there: the marks of a title. */
  title(level: number): void {
    this.apart();
    this.prefix = `${"#".repeat(level)} `;
  }

  /** A line of code, or of a fence around it. */
  code(raw: string, { depth, hint }: Place): void {
    this.leave(depth, hint);
    this.lines.push(lineOf(raw, raw, depth, hint));
  }

  /** A line as it is. */
  put(words: string, { depth, hint, indent }: Place): void {
    this.leave(depth, hint);
    const pad = " ".repeat(Math.max(0, indent - (this.marker ? this.marker.length : 0)));
    const own = `${pad}${this.marker}${words}`;
    this.marker = "";
    const marks = marksOf(own);
    const deep = depth + marks.depth;
    this.lines.push(lineOf(`${"> ".repeat(depth)}${own}`, marks.words, deep, hint));
  }

  private leave(depth: number, hint: Hint | undefined): void {
    const last = this.lines.at(-1);
    if (this.gap && last?.words.trim()) {
      const shared = Math.min(depth, last.depth);
      this.lines.push(lineOf(">".repeat(shared), "", shared, last.hint === hint ? hint : undefined));
    }
    this.gap = false;
  }
}
