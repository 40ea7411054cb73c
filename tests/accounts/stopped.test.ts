// M36, M37: mail that came back stops, the site says so, and only the right person lifts it, in the right way.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { POST as pressReached } from "@/app/api/reached/[token]/route";
import { POST as postAddress } from "@/app/api/settings/address/route";
import { SESSION_COOKIE } from "@/server/accounts/session";
import { requestLink } from "@/server/accounts/signin.service";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import type { BounceKind } from "@/server/mail/bounce";
import { countBounce } from "@/server/mail/bounce.service";
import { stoppedAddresses } from "@/server/mail/reach.store";
import { postLetter } from "@/server/mail/service";
import { hour, MORNING } from "../follows/digested";
import { fates, minute, story } from "../follows/story";
import { as, asVisitor } from "../support/as";
import { postTo } from "../support/letters";
import { mailbox } from "../support/mailbox";
import { person, session } from "../support/make";
import { workUntilIdle } from "../support/work";

vi.setConfig({ testTimeout: 120_000 });
beforeEach(async () => (await mailbox()).empty());

let days = 0;

/** A mail of ours to this address that has come back, on a day of its own. */
async function cameBack(email: string, kind: BounceKind, times = 1): Promise<void> {
  for (let n = 0; n < times; n++) {
    const at = new Date(Date.UTC(2025, 0, 1 + (++days % 28)));
    const { id } = await postLetter(db, postTo(email), at);
    await db.delivery.update({ where: { id }, data: { state: "sent", sentAt: at } });
    await db.$transaction((tx) => countBounce(tx, { id, rcptTo: email }, { kind, status: null, words: "" }, at));
  }
}

const stopped = (who: Person, now = new Date()) => as(who, now).accounts.mailStopped();

const form = (path: string, fields: Record<string, string>, cookie = "", origin = "http://localhost:3000") =>
  new Request(`http://localhost:3000${path}`, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: `${SESSION_COOKIE}=${cookie}`, origin },
  });

const wish = async (who: Person, said: string, origin?: string) =>
  postAddress(form("/api/settings/address", { wish: said }, await session(who), origin));

const press = (token: string) =>
  pressReached(form(`/api/reached/${token}`, {}), { params: Promise.resolve({ token }) });

/** Asks for a check, and gives the token that was mailed. */
async function asked(who: Person): Promise<string> {
  await wish(who, "check");
  await workUntilIdle(new Date());
  const letter = (await mailbox()).to(who.email).findLast(({ mail }) => /reach you/.test(mail.subject ?? ""));
  return /\/reached\/([\w-]+)/.exec(letter?.mail.text ?? "")?.[1] ?? "";
}

describe("M36 an address from which mail came back", () => {
  test("gets nothing but links to sign in; what was to be told is skipped, and says why", async () => {
    const { ann, bob, follow, begin } = await story();
    await follow(ann);
    await cameBack(ann.email, "hard", 2);
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(6));
    expect((await mailbox()).to(ann.email)).toEqual([]);
    expect(await fates(root.id)).toEqual(["Ann: skipped, suppressed"]);
    const { lines } = await as(ann).follows.mails({});
    expect(lines.find(({ mail }) => !mail)).toMatchObject({
      fate: "Not mailed",
      why: expect.stringContaining("come back"),
    });
    await requestLink({ email: ann.email, next: "/" }, { address: "192.0.2.1", now: minute(7) });
    await workUntilIdle(minute(7));
    expect((await mailbox()).to(ann.email).map(({ mail }) => mail.subject)).toEqual([
      expect.stringMatching(/^Sign in/),
    ]);
  });

  test("also what was composed before is taken back right before it goes, letters of other kinds too", async () => {
    const { ann, bob, follow, begin } = await story();
    await follow(ann);
    const root = await begin(bob, minute(0), "Who lit it before him?");
    const { tellDue } = await import("@/server/follows/telling.service");
    const { fanOut } = await import("@/server/follows/fanout.service");
    await fanOut(root.id, minute(0));
    await tellDue(minute(6));
    await db.$transaction((tx) => postLetter(tx, postTo(ann.email, { kind: "ruling", userId: ann.id }), minute(6)));
    await cameBack(ann.email, "hard", 2);
    await workUntilIdle(minute(7));
    expect((await mailbox()).to(ann.email)).toEqual([]);
    expect(await fates(root.id)).toEqual(["Ann: skipped, suppressed"]);
    const rows = await db.delivery.findMany({ where: { rcptTo: ann.email, kind: "ruling" } });
    expect(rows).toMatchObject([{ state: "skipped", lastError: "suppressed" }]);
    const { lines } = await as(ann).follows.mails({});
    expect(lines.filter(({ mail, fate }) => mail && fate === "Not mailed").length).toBeGreaterThan(0);
  });

  test("gets no digest either, and what waited for it is skipped", async () => {
    const { ann, bob, text, begin } = await story();
    await as(ann, minute(-60)).follows.set({ target: { text: text.id }, cadence: "daily" });
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(6));
    await cameBack(ann.email, "hard", 2);
    await workUntilIdle(hour(MORNING));
    expect((await mailbox()).to(ann.email)).toEqual([]);
    expect(await fates(root.id)).toEqual(["Ann: skipped, suppressed"]);
  });

  test("is told on the site, to its person alone, in few letters", async () => {
    const [ann, bob] = [await person("Ann"), await person("Bob")];
    expect(await stopped(ann)).toBeNull();
    await cameBack(ann.email, "hard", 2);
    expect(await stopped(ann)).toEqual({ address: "a…@example.org", because: "bounces", asked: false });
    expect(await stopped(bob)).toBeNull();
    await expect(asVisitor().accounts.mailStopped()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    const [row] = await stoppedAddresses(db, 1);
    expect(row).toMatchObject({ userId: ann.id, email: ann.email, because: "bounces" });
  });

  test("gets mail again by the link that is mailed there: looking does nothing, the button does, once and for all", async () => {
    const ann = await person("Ann");
    await cameBack(ann.email, "hard", 2);
    const token = await asked(ann);
    expect(await stopped(ann)).toMatchObject({ asked: true });
    expect(await asVisitor().accounts.reached({ token })).toEqual({ state: "asks" });
    expect(await stopped(ann)).not.toBeNull();
    const pressed = await Promise.all(Array.from({ length: 5 }, () => press(token)));
    expect(pressed.map(({ status }) => status)).toEqual(Array(5).fill(303));
    expect(await stopped(ann)).toBeNull();
    expect(await asVisitor().accounts.reached({ token })).toEqual({ state: "lifted" });
    await db.$transaction((tx) => postLetter(tx, postTo(ann.email), new Date()));
    await workUntilIdle(new Date());
    expect((await mailbox()).to(ann.email).at(-1)?.mail.subject).toContain("The Lantern");
  });

  test("is checked three times an hour at most; an older link, a late one and a wrong one open nothing", async () => {
    const ann = await person("Ann");
    await cameBack(ann.email, "hard", 2);
    const first = await asked(ann);
    const second = await asked(ann);
    expect((await press(first)).status).toBe(404);
    expect((await press("x".repeat(43))).status).toBe(404);
    expect((await press("\0")).status).toBe(404);
    const late = new Date(Date.now() + 25 * 3_600_000);
    await expect(as(ann, late).accounts.reached({ token: second })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await asked(ann);
    expect((await wish(ann, "check")).status).toBe(429);
    expect((await wish(ann, "check", "https://evil.example")).status).toBe(403);
  });

  test("is not lifted by a wish alone, and a check of a good address mails nothing", async () => {
    const [ann, bob] = [await person("Ann"), await person("Bob")];
    await cameBack(ann.email, "hard", 2);
    await wish(ann, "again");
    expect(await stopped(ann)).not.toBeNull();
    await wish(bob, "check");
    await workUntilIdle(new Date());
    expect((await mailbox()).to(bob.email)).toEqual([]);
  });

  test("has one less counted for each mail that is taken, and not below nothing", async () => {
    const ann = await person("Ann");
    await cameBack(ann.email, "hard");
    const score = async () =>
      (await db.reach.findFirst({ where: { score: { gte: 0 } }, orderBy: { bouncedAt: "desc" } }))?.score;
    const before = await db.reach.count();
    for (const left of [1, 0, 0]) {
      await db.$transaction((tx) => postLetter(tx, postTo(ann.email), new Date()));
      await workUntilIdle(new Date());
      const { hashOf } = await import("@/server/hash");
      expect((await db.reach.findUniqueOrThrow({ where: { addressHash: hashOf(ann.email) } })).score).toBe(left);
    }
    expect(await db.reach.count()).toBe(before);
    expect(await score()).toBeGreaterThanOrEqual(0);
  });

  test("the same told by ten at once counts once", async () => {
    const ann = await person("Ann");
    const { id } = await postLetter(db, postTo(ann.email), new Date());
    const tell = () =>
      db.$transaction((tx) =>
        countBounce(tx, { id, rcptTo: ann.email }, { kind: "hard", status: null, words: "" }, new Date()),
      );
    await Promise.all(Array.from({ length: 8 }, tell));
    const { hashOf } = await import("@/server/hash");
    expect((await db.reach.findUniqueOrThrow({ where: { addressHash: hashOf(ann.email) } })).score).toBe(2);
  });
});

describe("M37 a complaint", () => {
  test("stops all at once; the mailed link does not lift it, its person does, signed in", async () => {
    const ann = await person("Ann");
    await cameBack(ann.email, "hard", 2);
    const token = await asked(ann);
    await cameBack(ann.email, "complaint");
    expect(await stopped(ann)).toMatchObject({ because: "complaint" });
    expect(await asVisitor().accounts.reached({ token })).toEqual({ state: "complaint" });
    expect((await press(token)).status).toBe(403);
    expect((await postAddress(form("/api/settings/address", { wish: "again" }))).headers.get("location")).toMatch(
      /^\/signin/,
    );
    await wish(await person("Bob"), "again");
    expect(await stopped(ann)).not.toBeNull();
    await wish(ann, "again");
    expect(await stopped(ann)).toBeNull();
  });

  test("outlives the account: who signs up again with the address is stopped until they lift it", async () => {
    const ann = await person("Ann");
    await cameBack(ann.email, "complaint");
    await db.user.delete({ where: { id: ann.id } });
    const again = await db.user.create({ data: { email: ann.email, emailVerified: new Date(), name: "Ann" } });
    const back: Person = { ...ann, id: again.id };
    expect(await stopped(back)).toMatchObject({ because: "complaint" });
    const kept = JSON.stringify(await db.reach.findMany());
    expect(kept).not.toContain(ann.email);
    await wish(back, "again");
    expect(await stopped(back)).toBeNull();
  });
});
