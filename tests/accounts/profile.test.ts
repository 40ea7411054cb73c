// What people say about themselves.
import { expect, test } from "vitest";
import { as, asVisitor } from "@/tests/support/as";
import { person } from "@/tests/support/make";

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
