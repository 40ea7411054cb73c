// Writes running words as a browser would show them: spaces collapsed, raised digits raised, links where they stand.
import type { Ref } from "@/server/texts/import/rich";

/** What was written since the last time it was taken. A line's end that the page asked for is a \n. */
export type Written = { words: string; refs: Ref[]; ids: string[]; bold: boolean };

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";
const DIGITS = /^[\d\s,;+−-]+$/;

/** Soft hyphens, zero-width spaces and joins that only say where a line may break. */
const BREAKS = /[\u00ad\u200b\u2060\ufeff]/g;
/** Signs that a space which may not break holds to their neighbours: « and numbers before it, marks after it. */
const HOLDS_BEFORE = /[«‹\d§№]/;
const HOLDS_AFTER = /[»›!?:;%\d]/;

/** Scripts in which the end of a line in the source is no space. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;

const spaced = (text: string): string =>
  text.replace(BREAKS, "").replace(/[\s\u0085]+/g, (run, at: number, all: string) => {
    const [before, after] = [all[at - 1] ?? "", all[at + 1] ?? ""];
    if (run.includes("\n") && UNSPACED.test(before) && UNSPACED.test(after)) return "";
    return run === "\u00a0" && before && after && (HOLDS_BEFORE.test(before) || HOLDS_AFTER.test(after)) ? run : " ";
  });

const inDigits = (text: string, digits: string): string =>
  DIGITS.test(text) ? text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit) : text;

/** A pen for one block after the other. */
export class Pen {
  private out = "";
  private gap = false;
  private refs: Ref[] = [];
  private open: Ref[] = [];
  private ids: string[] = [];
  private plain = 0;
  /** How many elements of each kind are open around what is being written. */
  bold = 0;
  raised = 0;
  lowered = 0;

  /** Running words; their spaces are one, or none at the ends. */
  write(source: string): void {
    if (!source) return;
    const text = spaced(source.normalize("NFC"));
    const shown = this.raised > 0 ? inDigits(text, RAISED) : this.lowered > 0 ? inDigits(text, LOWERED) : text;
    const words = shown.trim();
    if (shown.startsWith(" ")) this.gap = true;
    if (!words) return;
    this.put(words);
    this.gap = shown.endsWith(" ");
    if (this.bold === 0 && /[\p{L}\p{N}]/u.test(words)) this.plain += 1;
  }

  /** Words as they are, with all their spaces. */
  put(words: string): void {
    if (this.gap && this.out && !this.out.endsWith("\n")) this.out += " ";
    this.gap = false;
    for (const ref of this.open) {
      if (ref.end < 0) ref.at = this.out.length;
      ref.end = this.out.length + words.length;
      if (this.raised > 0) ref.raised = true;
    }
    this.out += words;
  }

  /** A space, where words follow. */
  space(): void {
    this.gap = true;
  }

  /** The end of a line. Says whether the line before it was empty. */
  line(): boolean {
    this.gap = false;
    const empty = this.out.endsWith("\n") || !this.out;
    if (this.out && !empty) this.out += "\n";
    return empty;
  }

  /** Whether nothing has been written on this line. */
  get atLineStart(): boolean {
    return !this.out || this.out.endsWith("\n");
  }

  /** A name under which links find what is being written. */
  name(id: string): void {
    this.ids.push(id);
  }

  /** A link begins. */
  begin(ref: Ref): void {
    ref.at = this.out.length;
    ref.end = -1;
    this.open.push(ref);
  }

  /** The link that was begun last ends; one without words is none. */
  end(): void {
    const ref = this.open.pop();
    if (ref && ref.end > ref.at) this.refs.push(ref);
  }

  /** All that was written. Names under which nothing was written wait for what follows; open links begin anew. */
  take(): Written | null {
    const words = this.out.replace(/\n+$/, "");
    this.gap = false;
    if (!words.trim()) {
      this.out = "";
      return null;
    }
    const open = this.open.filter(({ end, at }) => end > at).map((ref) => ({ ...ref }));
    const written = { words, refs: [...this.refs, ...open], ids: this.ids, bold: this.plain === 0 };
    for (const ref of this.open) Object.assign(ref, { at: 0, end: -1 });
    Object.assign(this, { out: "", refs: [], ids: [], plain: 0 });
    return written;
  }
}
