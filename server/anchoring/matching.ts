// Who belongs to whom so far: every old paragraph with its new ones, every new one with its old ones.

/** A growing and changing match between two texts. */
export class Matching {
  private readonly targets: (number[] | null)[];
  private readonly alike: number[];
  private readonly sources = new Map<number, number[]>();

  constructor(size: number) {
    this.targets = Array.from({ length: size }, () => null);
    this.alike = Array.from({ length: size }, () => 0);
  }

  /** The new paragraphs of an old one, the one that shares most first; null where it has none. */
  of(from: number): readonly number[] | null {
    return this.targets[from] ?? null;
  }

  /** How alike an old paragraph is to what it is matched with. */
  likeness(from: number): number {
    return this.alike[from] ?? 0;
  }

  /** The old paragraphs of a new one. */
  holders(to: number): readonly number[] {
    return this.sources.get(to) ?? [];
  }

  isFree(from: number): boolean {
    return this.targets[from] === null;
  }

  isTaken(to: number): boolean {
    return this.sources.has(to);
  }

  /** Takes an old paragraph out of the match. */
  release(from: number): void {
    for (const to of this.targets[from] ?? []) {
      const rest = this.holders(to).filter((holder) => holder !== from);
      if (rest.length > 0) this.sources.set(to, rest);
      else this.sources.delete(to);
    }
    this.targets[from] = null;
  }

  /** Puts an old paragraph on new ones, wherever it was before. */
  put(from: number, to: number[], likeness: number): void {
    this.release(from);
    this.targets[from] = to;
    this.alike[from] = likeness;
    for (const one of to) this.sources.set(one, [...this.holders(one), from]);
  }

  /** The last new place of each old paragraph, or -1. */
  places(): number[] {
    return this.targets.map((to) => (to ? Math.max(...to) : -1));
  }
}
