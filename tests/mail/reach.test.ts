// M36, M37: what is counted against an address, day by day.
import { describe, expect, test } from "vitest";
import type { BounceKind } from "@/server/mail/bounce";
import { afterBounce, alwaysGoes, type CameBack, type Reach, shortened } from "@/server/mail/reach";

const FRESH: Reach = { score: 0, day: null, today: 0, bouncedAt: null, stoppedAt: null, because: null, liftedAt: null };
const day = (n: number, hour = 9) => new Date(Date.UTC(2026, 2, n, hour));
const MAIL: CameBack = { createdAt: day(1, 0), eased: false };

/** What is known after all this came back, each on its day. */
const known = (all: [kind: BounceKind, at: Date, mail?: CameBack][], from = FRESH): Reach =>
  all.reduce((reach, [kind, at, mail]) => afterBounce(reach, kind, mail ?? MAIL, at), from);

describe("M36 the score of an address", () => {
  test("two days on which nobody was there stop it; one does not, however much comes back", () => {
    const one = known(Array.from({ length: 50 }, (_, n) => ["hard", day(2, n % 24)]));
    expect(one).toMatchObject({ score: 2, stoppedAt: null });
    expect(known([["hard", day(3)]], one)).toMatchObject({ score: 4, stoppedAt: day(3), because: "bounces" });
  });

  test("four days on which it did not work stop it, three do not", () => {
    const three = known([1, 2, 3].map((n) => ["soft", day(n)]));
    expect(three).toMatchObject({ score: 3, stoppedAt: null });
    expect(known([["soft", day(4)]], three).stoppedAt).toEqual(day(4));
  });

  test("a day counts by its worst, in whatever order", () => {
    expect(
      known([
        ["soft", day(2, 1)],
        ["hard", day(2, 2)],
        ["soft", day(2, 3)],
      ]).score,
    ).toBe(2);
    expect(
      known([
        ["hard", day(2, 1)],
        ["soft", day(2, 2)],
      ]).score,
    ).toBe(2);
    expect(
      known([
        ["soft", day(2, 23)],
        ["soft", day(3, 0)],
      ]).score,
    ).toBe(2);
  });

  test("policy and lateness count nothing", () => {
    expect(
      known(
        [1, 2, 3, 4, 5, 6].flatMap(
          (n) =>
            [
              ["policy", day(n)],
              ["delayed", day(n)],
            ] as [BounceKind, Date][],
        ),
      ),
    ).toEqual(FRESH);
  });

  test("a mail that was taken and came back was not taken: what it eased is counted again", () => {
    const eased = { ...FRESH, score: 1, day: "2026-03-02", today: 2, bouncedAt: day(2) };
    expect(known([["soft", day(3), { ...MAIL, eased: true }]], eased).score).toBe(3);
    expect(known([["soft", day(2, 20), { ...MAIL, eased: true }]], eased).score).toBe(2);
  });

  test("after thirty days without anything all is forgotten, after twenty-nine it is not", () => {
    const once = known([["hard", day(1)]]);
    expect(known([["hard", day(30)]], once).stoppedAt).not.toBeNull();
    expect(known([["hard", day(31)]], once)).toMatchObject({ score: 2, stoppedAt: null });
  });

  test("what comes back of mail from before its person said that all is well counts no more", () => {
    const lifted = { ...FRESH, liftedAt: day(5) };
    expect(
      known(
        [
          ["hard", day(6)],
          ["hard", day(7)],
          ["complaint", day(8)],
        ],
        lifted,
      ),
    ).toEqual(lifted);
    expect(known([["hard", day(6), { createdAt: day(5), eased: false }]], lifted).score).toBe(2);
  });

  test("the first day on which it was stopped stays", () => {
    expect(
      known([
        ["hard", day(1)],
        ["hard", day(2)],
        ["hard", day(3)],
        ["soft", day(9)],
      ]).stoppedAt,
    ).toEqual(day(2));
  });
});

test("M37 a complaint stops at once, and outweighs what came back", () => {
  expect(known([["complaint", day(1)]])).toMatchObject({ stoppedAt: day(1), because: "complaint", score: 0 });
  expect(
    known([
      ["hard", day(1)],
      ["hard", day(2)],
      ["complaint", day(3)],
    ]),
  ).toMatchObject({ stoppedAt: day(2), because: "complaint" });
  expect(
    known([
      ["complaint", day(1)],
      ["hard", day(2)],
      ["hard", day(3)],
    ]).because,
  ).toBe("complaint");
});

test("only links to sign in, and the mail that asks whether mail comes, always go", () => {
  expect(["signIn", "check"].every(alwaysGoes)).toBe(true);
  expect(["notice", "digest", "invitation", "ruling", "revision", "answer", ""].some(alwaysGoes)).toBe(false);
});

test("an address is shortened so that its person knows it", () => {
  expect(shortened("ann.smith@example.org")).toBe("a…@example.org");
  expect(shortened("a@b")).toBe("a…@b");
});
