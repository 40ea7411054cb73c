// Who may moderate and read the log, by table; what exists and what does not answer alike.
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/server/actor";
import { VISITOR } from "@/server/actor";
import { answer } from "@/tests/comments/harbour";
import { type Bench, bench, keep } from "@/tests/moderation/bench";
import { as } from "@/tests/support/as";
import { person, suspend } from "@/tests/support/make";

let place: Bench;
let actors: Record<string, Actor>;
const fresh = async () => (await place.begin(place.cy, "The tide table again.")).comment.id;

beforeAll(async () => {
  place = await bench();
  const sue = await person("Sue");
  await suspend(place.group.id, sue, "Spam.");
  const { nat, gus, bob, cy, mia, ann } = place;
  actors = { visitor: VISITOR, nat, sue, gus, bob, cy, mia, ann };
});

const NOBODY = "01890000-0000-7000-8000-000000000000";
const WRITES = "visitor 401, nat 404, sue 403, gus 403, bob 403, cy 403";
const HTTP: Record<string, string> = {
  UNAUTHORIZED: "401",
  NOT_FOUND: "404",
  FORBIDDEN: "403",
  CONFLICT: "409",
  ok: "200",
};

/** Knocks as each of them, in the order given; moderators last, for theirs succeeds and changes things. */
async function knock(call: (who: Actor) => Promise<unknown>, names: string[]) {
  const answers: string[] = [];
  for (const name of names) answers.push(`${name} ${HTTP[await answer(call(actors[name]!))]}`);
  return answers.join(", ");
}
const others = ["visitor", "nat", "sue", "gus", "bob", "cy"];

describe("the moderators' doors", () => {
  it("open for moderators and owners, and are told apart from what does not exist only by those inside", async () => {
    const comment = await fresh();
    const other = await fresh();
    const thread = (await place.begin(place.cy, "To be locked.")).thread;
    await place.flag(place.bob, comment);
    await place.flag(place.bob, other);
    const [seen, second] = [await place.caseOn(comment), await place.caseOn(other)];
    const entry = (await as(place.mia).moderation.remove({ comment: await fresh(), reason: "Spam." })).entry;
    const group = place.slug;
    const doors: Record<string, (who: Actor) => Promise<unknown>> = {
      queue: (who) => as(who).moderation.queue({ group }),
      case: (who) => as(who).moderation.case({ case: seen.id }),
      take: (who) => as(who).moderation.take({ case: seen.id, version: seen.version }),
      decide: (who) => as(who).moderation.decide(keep(second)),
      remove: (who) => as(who).moderation.remove({ comment, reason: "Spam." }),
      restore: (who) => as(who).moderation.restore({ comment, reason: "Not spam." }),
      lock: (who) => as(who).moderation.lock({ thread, reason: "Enough." }),
      unlock: (who) => as(who).moderation.unlock({ thread, reason: "Go on." }),
      undo: (who) => as(who).moderation.undo({ entry, reason: "A mistake." }),
      fullLog: (who) => as(who).moderation.fullLog({ group }),
    };
    for (const [name, call] of Object.entries(doors)) {
      expect(`${name}: ${await knock(call, others)}`).toBe(`${name}: ${WRITES}`);
      expect(`${name}: ${await knock(call, ["mia"])}`).toBe(`${name}: mia 200`);
    }
    expect(await knock((who) => as(who).moderation.case({ case: NOBODY }), ["visitor", "nat", "bob", "mia"])).toBe(
      "visitor 401, nat 404, bob 404, mia 404",
    );
  });

  it("are closed to the moderators of another group", async () => {
    const elsewhere = await bench();
    const comment = (await elsewhere.begin(elsewhere.cy, "Elsewhere.")).comment.id;
    await elsewhere.flag(elsewhere.bob, comment);
    const seen = await elsewhere.caseOn(comment);
    expect(await answer(as(place.mia).moderation.case({ case: seen.id }))).toBe("NOT_FOUND");
    expect(await answer(as(place.mia).moderation.decide(keep(seen)))).toBe("NOT_FOUND");
    expect(await answer(as(place.ann).moderation.queue({ group: elsewhere.slug }))).toBe("NOT_FOUND");
  });
});

describe("the log", () => {
  it("is read by members and above; guests are told that it is for members", async () => {
    const read = (who: Actor) => as(who).moderation.log({ group: place.slug });
    expect(await knock(read, [...others, "mia", "ann"])).toBe(
      "visitor 404, nat 404, sue 403, gus 403, bob 200, cy 200, mia 200, ann 200",
    );
  });

  it("answers what is denied word for word like what does not exist", async () => {
    const denied = await as(place.nat)
      .moderation.log({ group: place.slug })
      .catch((error: Error) => error.message);
    const absent = await as(place.nat)
      .moderation.log({ group: "no-such-group" })
      .catch((error: Error) => error.message);
    expect(denied).toBe(absent);
  });
});

describe("a reason", () => {
  it("is asked for by every ruling but a keep, and has a bound", async () => {
    const comment = await fresh();
    for (const reason of ["", "  ", "no", "\u0000\u0000\u0000", "x".repeat(2_001)])
      expect(await answer(as(place.mia).moderation.remove({ comment, reason }))).toBe("BAD_REQUEST");
    expect(await place.standing(comment)).toBe("visible");
  });
});
