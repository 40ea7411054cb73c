// How well answers agree with the truth: right, wrong, missed, kept falsely, and whether they knew it.
import type { Fate } from "@/server/anchoring/align";
import { SURE } from "@/server/anchoring/confidence";

/** What is scored: `null` in `truth` is not; where `lenient` names it, "gone" is right too; `hard` names the hard ones. */
export type Scored = {
  old: readonly string[];
  next: readonly string[];
  truth: readonly (readonly number[] | null)[];
  lenient?: readonly number[];
  hard?: readonly number[];
};

/** Counts over answers; `sure` are those at or above `SURE`. */
export class Score {
  asked = 0;
  exist = 0;
  gone = 0;
  right = 0;
  wrong = 0;
  missed = 0;
  falseKeeps = 0;
  changed = 0;
  changedRight = 0;
  splits = 0;
  splitShare = 0;
  sure = 0;
  sureButWrong = 0;

  /** Adds the answers for one case. */
  add({ old, next, truth, lenient = [], hard }: Scored, fates: readonly Fate[]): void {
    const carried = new Map<number, number>();
    for (const to of truth.flatMap((told) => told ?? [])) carried.set(to, (carried.get(to) ?? 0) + 1);
    for (const [from, told] of truth.entries()) {
      if (told === null || (hard && !hard.includes(from))) continue;
      const { to, confidence } = fates[from]!;
      const first = to[0];
      const right = first === undefined ? told.length === 0 || lenient.includes(from) : told.includes(first);
      this.asked++;
      if (confidence >= SURE) {
        this.sure++;
        if (!right) this.sureButWrong++;
      }
      if (told.length === 0) {
        this.gone++;
        if (!right) this.falseKeeps++;
      } else if (first !== undefined || !lenient.includes(from)) {
        const alone = told.length === 1 && carried.get(told[0]!) === 1;
        this.count(told, to, right, !alone || old[from] !== next[told[0]!]);
      }
    }
  }

  private count(told: readonly number[], to: readonly number[], right: boolean, changed: boolean): void {
    this.exist++;
    if (right) this.right++;
    else if (to.length > 0) this.wrong++;
    else this.missed++;
    if (changed) this.changed++;
    if (changed && right) this.changedRight++;
    if (told.length < 2) return;
    this.splits++;
    const shared = to.filter((one) => told.includes(one)).length;
    if (to.length > 0) this.splitShare += (2 * shared) / (to.length + told.length);
  }

  /** All shares in per cent; of nothing, the best there is. */
  get shares() {
    const share = (part: number, whole: number, none: number) => (whole > 0 ? (100 * part) / whole : none);
    return {
      wrong: share(this.wrong, this.asked, 0),
      recall: share(this.right, this.exist, 100),
      falseKeep: share(this.falseKeeps, this.gone, 0),
      changedRecall: share(this.changedRight, this.changed, 100),
      splitF: share(this.splitShare, this.splits, 100),
      unsure: share(this.asked - this.sure, this.asked, 0),
      errorsWhenSure: share(this.sureButWrong, this.sure, 0),
      errorsWhenUnsure: share(
        this.wrong + this.missed + this.falseKeeps - this.sureButWrong,
        this.asked - this.sure,
        0,
      ),
    };
  }
}
