// Keeps the blocks of a document as they are written: what kind each is, and which names and notes it belongs to.
import type { FoundKind } from "@/server/texts/import/block";
import { Pen, type Written } from "@/server/texts/import/html-pen";
import { laidOut } from "@/server/texts/import/html-verse";
import { type RichBlock, richBlock } from "@/server/texts/import/rich";

/** Where in a document something stands, as far as it says what the words there are. */
export type Place = {
  kind: FoundKind;
  why: string;
  level: number | null;
  /** What goes before the first block of an item: a bullet, a number. All places inside share it; that block uses it up. */
  head: { lead: string; label: string | null };
  /** What the edge of a paragraph or a division does here. */
  edge: "block" | "line" | "space";
  item: number | null;
  note: boolean;
  inNotes: boolean;
  /** Why what stands here is left out, or null. */
  left: string | null;
};

/** Running text, as a document begins. */
export const RUNNING: Place = {
  kind: "paragraph",
  why: "Running words.",
  level: null,
  head: { lead: "", label: null },
  edge: "block",
  item: null,
  note: false,
  inNotes: false,
  left: null,
};

/** Writes blocks one after the other. */
export class Scribe {
  readonly blocks: RichBlock[] = [];
  readonly pen = new Pen();
  private readonly around: string[] = [];
  private waiting: string[] = [];
  private items = 0;

  constructor(
    readonly file: string,
    private readonly onBlock: (count: number) => void = () => undefined,
  ) {}

  /** An element with a name begins; it also names what is being written. */
  enter(id: string): void {
    this.around.push(id);
    this.pen.name(id);
  }

  /** The element with a name that began last ends. */
  leave(): void {
    this.around.pop();
  }

  /** A number for one more small container. */
  nextItem(): number {
    this.items += 1;
    return this.items;
  }

  /** The block that was being written is done. */
  flush(place: Place): void {
    const written = this.pen.take();
    if (!written) return;
    for (const part of laidOut(written, place.left ? "furniture" : place.kind)) this.emit(part, place);
  }

  private emit(written: Written & { kind?: FoundKind; why?: string }, place: Place): void {
    const ids = [...new Set([...this.waiting, ...this.around, ...written.ids])];
    const base = { ...richBlock(place.kind, written.words, place.why), refs: written.refs, bold: written.bold, ids };
    const { level, item, note } = place;
    if (place.left) this.blocks.push({ ...base, kind: "furniture", why: place.left, item });
    else this.blocks.push({ ...base, level, item, note, ...(written.kind ? saidOf(written) : headOf(place)) });
    this.waiting = [];
    this.onBlock(this.blocks.length);
  }
}

const saidOf = ({ kind, why }: { kind?: FoundKind; why?: string }) => ({ ...(kind && { kind }), ...(why && { why }) });

/** What goes before an item's first block; the blocks after it say that they go on with it. */
function headOf(place: Place): { lead: string; label: string | null; why: string } {
  const { lead, label } = place.head;
  if (place.kind !== "listItem") return { lead: "", label: null, why: place.why };
  const goesOn = !lead && /^It is an item/.test(place.why);
  place.head.lead = "";
  place.head.label = null;
  return { lead, label, why: goesOn ? "It goes on with the item before it." : place.why };
}
