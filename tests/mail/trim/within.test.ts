// Trimming in a thread: the budget is kept, a mail that is over it stops nobody else.
import { expect, test } from "vitest";
import { TRIM_BUDGET, trimWithin } from "@/server/mail/trim.service";

const patient = { ...TRIM_BUDGET, ms: 20_000 };

test("a mail is trimmed in the thread as it is outside", async () => {
  expect(await trimWithin({ text: "Yes.\n\n> Shall we?" }, patient)).toEqual({
    outcome: "trimmed",
    body: "Yes.",
    cut: "> Shall we?",
  });
});

test("a mail of too many bytes or lines is not even begun", async () => {
  const none = { ms: 0 };
  expect(await trimWithin({ text: "é".repeat(100_001) }, { ...TRIM_BUDGET, ...none })).toEqual({
    outcome: "over",
    why: "bytes",
  });
  expect(await trimWithin({ html: "x".repeat(200_001) })).toEqual({ outcome: "over", why: "bytes" });
  expect(await trimWithin({ text: "\n".repeat(2_000) })).toEqual({ outcome: "over", why: "lines" });
});

test("a mail that takes too long is given up, and the next one is trimmed", async () => {
  const [slow, next] = await Promise.all([
    trimWithin({ text: "slow\n".repeat(4_000_000) }, { bytes: 1e9, lines: 1e9, ms: 1 }),
    trimWithin({ text: "quick" }, patient),
  ]);
  expect(slow).toEqual({ outcome: "over", why: "time" });
  expect(next).toEqual({ outcome: "trimmed", body: "quick", cut: "" });
});

test("many mails at once are each answered with their own words", async () => {
  const said = Array.from({ length: 20 }, (_, i) => `Word ${i}`);
  const found = await Promise.all(said.map((text) => trimWithin({ text }, patient)));
  expect(found).toEqual(said.map((body) => ({ outcome: "trimmed", body, cut: "" })));
});
