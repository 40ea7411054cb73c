// What people say about themselves.
import { expect, test } from "vitest";
import { actorOf } from "@/server/accounts/session";
import { as, asVisitor } from "@/tests/support/as";
import { person, session } from "@/tests/support/make";

test("ann says her name and her time zone", async () => {
  const ann = await person("Ann");
  await as(ann).accounts.save({ name: "  Ann   Calder ", timeZone: "Europe/Lisbon" });
  expect(await as(ann).accounts.me()).toMatchObject({ name: "Ann Calder", timeZone: "Europe/Lisbon" });
});

test.each(["Ann\r\nBcc: eve@evil.test", "Ann\u0000", "\u202eAnn\u202c", "Ann\u2028Calder", "Ann\ud800"])(
  "%j becomes one plain line",
  async (name) => {
    const ann = await person("Ann");
    const saved = await as(ann).accounts.save({ name, timeZone: "UTC" });
    expect(saved.name).toMatch(/^[\x20-\x7e]+$/);
  },
);

test.each(["", "   ", "\u200b\u200b", "x".repeat(61), "x".repeat(1_000_000)])(
  "an empty or endless name is refused",
  async (name) => {
    const ann = await person("Ann");
    await expect(as(ann).accounts.save({ name, timeZone: "UTC" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  },
);

test.each(["Europe/Atlantis", "", "+01:00", "../../etc/passwd"])("%j is no time zone", async (timeZone) => {
  const ann = await person("Ann");
  await expect(as(ann).accounts.save({ name: "Ann", timeZone })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("visitors have no self to ask for", async () => {
  await expect(asVisitor().accounts.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

test("ann's keys act until she switches them off, for her alone, in every session of hers", async () => {
  const [ann, bob] = [await person("Ann"), await person("Bob")];
  const seen = async (who: typeof ann) => (await actorOf(await session(who), new Date())) as typeof ann;
  expect((await seen(ann)).singleKeys).toBe(true);
  await as(ann).accounts.chooseKeys({ single: false });
  expect((await seen(ann)).singleKeys).toBe(false);
  expect((await seen(bob)).singleKeys).toBe(true);
  await expect(asVisitor().accounts.chooseKeys({ single: true })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});
