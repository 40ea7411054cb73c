// Several hands at once: whatever they do, there is one legal order, and the log tells it.
import { beforeAll, describe, expect, it } from "vitest";
import type { LogAct } from "@/prisma/client/enums";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { answer } from "@/tests/comments/harbour";
import { type Bench, bench, keep, removal } from "@/tests/moderation/bench";
import { as } from "@/tests/support/as";

/** Rounds of the great mêlée, and of the two duels. */
const ROUNDS = 120;
const DUELS = 40;

let place: Bench;
let moderators: Person[];
beforeAll(async () => {
  place = await bench();
  moderators = [place.mia, place.rob, place.ann, place.mia];
});

/** Each round has an hour of its own, so that nobody writes too fast. */
const hour = (round: number) => new Date(Date.UTC(2026, 5, 1) + round * 3_600_000);

/** Pseudo-random and the same in every run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % sides;
  };
}

/** One act of one moderator on the comment and its thread, or a flag on it. */
async function act(who: Person, comment: string, thread: string, roll: number): Promise<string> {
  const api = as(who).moderation;
  const reason = "As it was agreed.";
  if (roll === 0) return answer(api.remove({ comment, reason }));
  if (roll === 1) return answer(api.restore({ comment, reason }));
  if (roll === 2) return answer(api.lock({ thread, reason }));
  if (roll === 3) return answer(api.unlock({ thread, reason }));
  if (roll === 4) return answer(api.flag({ comment, reason: "person" }));
  const open = await db.case.findFirst({ where: { commentId: comment, closedAt: null } });
  if (!open) return answer(api.flag({ comment, reason: "person" }));
  const seen = await api.case({ case: open.id });
  if (roll === 5) return answer(api.take({ case: open.id, version: seen.version, over: true }));
  if (roll === 6) return answer(api.decide(keep(seen)));
  return answer(api.decide(removal(seen, reason)));
}

const MOVES: Partial<Record<LogAct, [from: string, to: string]>> = {
  removed: ["visible", "removed"],
  restored: ["removed", "visible"],
  kept: ["visible", "visible"],
  locked: ["open", "locked"],
  unlocked: ["locked", "open"],
};

/** Walks the entries in their order; every one must start from where the one before ended. */
function replay(acts: LogAct[], start: string): string {
  return acts.reduce((at, one) => {
    const [from, to] = MOVES[one] ?? [];
    // A kept comment may stand removed by another hand: keeping changes nothing.
    if (one === "kept") return at;
    expect(`${one} from ${at}`).toBe(`${one} from ${from}`);
    return to!;
  }, start);
}

describe("two to four moderators at once", () => {
  it(`keep one legal order over ${ROUNDS} rounds, and the log equals the effects`, { timeout: 120_000 }, async () => {
    const { comment, thread } = await place.begin(place.cy, "What they quarrel about.");
    const roll = dice(7);
    const answers: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const hands = moderators.slice(0, 2 + roll(3));
      answers.push(...(await Promise.all(hands.map((who) => act(who, comment.id, thread, roll(8))))));
    }
    expect(answers.filter((one) => one !== "ok" && one !== "CONFLICT")).toEqual([]);
    expect(answers.filter((one) => one === "ok").length).toBeGreaterThan(ROUNDS / 2);

    const entries = await db.logEntry.findMany({ where: { threadId: thread }, orderBy: { id: "asc" } });
    const standing = replay(
      entries.filter((entry) => entry.commentId).map((entry) => entry.act),
      "visible",
    );
    expect(await place.standing(comment.id)).toBe(standing);
    const lock = replay(
      entries.filter((entry) => !entry.commentId).map((entry) => entry.act),
      "open",
    );
    const { lockedAt } = await db.thread.findUniqueOrThrow({ where: { id: thread } });
    expect(lockedAt === null ? "open" : "locked").toBe(lock);
    const closed = await db.case.count({ where: { commentId: comment.id, closedAt: { not: null } } });
    expect(new Set(entries.map((entry) => entry.caseId).filter(Boolean)).size).toBe(closed);
  });
});

describe("a removal and an edit at once", () => {
  it(`leave the comment removed and its words unseen, over ${DUELS} rounds`, { timeout: 120_000 }, async () => {
    for (let round = 0; round < DUELS; round++) {
      const canary = `heron${round}x`;
      const { comment } = await place.begin(place.cy, `Before, ${canary}.`, place.p2, hour(round));
      const [edited, removed] = await Promise.all([
        answer(as(place.cy, hour(round)).comments.edit({ comment: comment.id, version: 1, body: `After, ${canary}.` })),
        answer(as(place.mia).moderation.remove({ comment: comment.id, reason: "Rude." })),
      ]);
      expect(["ok", "FORBIDDEN", "CONFLICT"]).toContain(edited);
      expect(removed).toBe("ok");
      const talk = JSON.stringify(await place.talk(place.bob, place.p2));
      const history = JSON.stringify(await as(place.bob).comments.history({ comment: comment.id }));
      expect(talk + history).not.toContain(canary);
    }
  });
});

describe("a lock and comments at once", () => {
  it(`let no comment in after the lock, over ${DUELS} rounds`, { timeout: 120_000 }, async () => {
    // A witness of the database's own: at the commit of a member's comment its thread must not be locked.
    await db.$executeRawUnsafe(`CREATE FUNCTION witness() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW."authorId" = '${place.bob.id}' AND (SELECT "lockedAt" FROM "Thread" WHERE id = NEW."threadId") IS NOT NULL
      THEN RAISE EXCEPTION 'a comment came in after the lock'; END IF; RETURN NULL; END $$`);
    await db.$executeRawUnsafe(`CREATE CONSTRAINT TRIGGER witness AFTER INSERT ON "Comment"
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION witness()`);
    for (let round = 0; round < DUELS; round++) {
      const { comment, thread } = await place.begin(place.cy, `Round ${round}.`, place.p3, hour(DUELS + round));
      const reply = () => answer(place.reply(place.bob, comment.id, "And another thing.", hour(DUELS + round)));
      const lock = () => answer(as(place.mia).moderation.lock({ thread, reason: "Enough." }));
      const [locked, ...replies] = await Promise.all(round % 2 ? [lock(), reply(), reply()] : [lock(), reply()]);
      expect(locked).toBe("ok");
      for (const one of replies) expect(["ok", "FORBIDDEN"]).toContain(one);
      const kept = await db.comment.count({ where: { threadId: thread, parentId: { not: null } } });
      expect(kept).toBe(replies.filter((one) => one === "ok").length);
      expect(await reply()).toBe("FORBIDDEN");
    }
  });
});
