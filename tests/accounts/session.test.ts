// Who holds a session, and until when.
import { expect, test } from "vitest";
import { signOut } from "@/server/accounts/auth";
import { actorOf, openSession, SESSION_SECONDS } from "@/server/accounts/session";
import { db } from "@/server/db";
import { person } from "@/tests/support/make";

const VISITOR = { kind: "visitor" };

test("a session's holder is its person until it ends", async () => {
  const [ann, now] = [await person("Ann"), new Date()];
  const token = await openSession(ann.id, now);
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  expect(await actorOf(token, now)).toEqual(ann);
  expect(await actorOf(token, after(SESSION_SECONDS - 1))).toEqual(ann);
  expect(await actorOf(token, after(SESSION_SECONDS))).toEqual(VISITOR);
});

test("whoever signs out holds nothing any more, while other sessions of theirs go on", async () => {
  const [ann, now] = [await person("Ann"), new Date()];
  const [desk, phone] = [await openSession(ann.id, now), await openSession(ann.id, now)];
  expect(await signOut(desk)).toMatch(/Max-Age=0/);
  expect(await actorOf(desk, now)).toEqual(VISITOR);
  expect(await actorOf(phone, now)).toEqual(ann);
});

test("an address that was never verified holds no session", async () => {
  const { id } = await db.user.create({ data: { email: "unproven@example.org" } });
  expect(await actorOf(await openSession(id, new Date()), new Date())).toEqual(VISITOR);
});

test.each([undefined, "", "nobody's", "a".repeat(5000), '\'; DROP TABLE "Session"; --', "\u0000"])(
  "%s is nobody's session",
  async (token) => {
    expect(await actorOf(token, new Date())).toEqual(VISITOR);
  },
);
