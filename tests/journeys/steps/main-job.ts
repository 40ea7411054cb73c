// The whole main job as a list of steps, and the test that takes them one after the other.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bringingIn } from "./bring-in";
import { founding, inviting } from "./come-in";
import type { Hand } from "./hand";
import { removing, restoring } from "./moderate";
import { type Stage, type Step, setStage } from "./stage";
import { talking, unsubscribing } from "./talk";

/** Nothing that a step asks for may have made a browser complain. */
const quiet: Step = [
  "no browser complained of anything on the way",
  async ({ ann, bob, carol }) => {
    expect([ann, bob, carol].flatMap(({ complaints }) => complaints)).toEqual([]);
  },
];

const STEPS: Step[] = [
  ...founding,
  ...bringingIn,
  ...inviting,
  ...talking,
  ...unsubscribing,
  ...removing,
  ...restoring,
  quiet,
];

/** Where everybody was when a step failed, and what their browsers had complained of. */
const whereAll = ({ ann, bob, carol }: Stage): string =>
  [ann, bob, carol]
    .map(({ name, page, complaints }) => [`${name} at ${page.url()}`, ...complaints].join("\n  "))
    .join("\n");

/** The journey with one hand. A step that fails ends it: the others would only fail for the same reason. */
export function walkMainJob(hand: Hand): void {
  let stage: Stage;
  let broken = "";
  beforeAll(async () => {
    stage = await setStage(hand);
  });
  afterAll(() => stage?.end());

  describe("a newcomer's group", () => {
    it.for(STEPS)("%s", async ([name, act], { skip }) => {
      // The one that failed is tried again, and fails again: skipped, it would pass for one that nobody missed.
      if (broken && broken !== name) skip("an earlier step failed");
      broken = name;
      await act(stage).catch((error: unknown) => {
        throw new Error(whereAll(stage), { cause: error });
      });
      broken = "";
    });
  });
}
