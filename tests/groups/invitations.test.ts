// Ways in: who makes them, whom they let in, and when they die.
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { as, asVisitor } from "@/tests/support/as";
import { group, person, suspend } from "@/tests/support/make";

const DAY = 86_400_000;
const tokenOf = (link: string) => link.split("/").at(-1) ?? "";
const after = (days: number) => new Date(Date.now() + days * DAY);

/** A group of olga's and mona's, and a link of mona's for so many people. */
async function invited(uses = 1, by: "owner" | "moderator" = "moderator", role: "member" | "guest" = "member") {
  const [olga, mona] = [await person("Olga"), await person("Mona")];
  const row = await group({ owner: [olga], moderator: [mona] });
  const inviter = by === "owner" ? olga : mona;
  const made = await as(inviter).groups.invitations.byLink({ group: row.slug, role, uses, days: 7 });
  return { ...row, olga, mona, invitation: made.id, token: tokenOf(made.link), link: made.link };
}

const accept = (who: Person, token: string, now = new Date()) => as(who, now).groups.invitations.accept({ token });
const roleOf = async (groupId: string, who: Person) =>
  (await db.membership.findUnique({ where: { groupId_userId: { groupId, userId: who.id } } }))?.role;

const answerTo = (asked: Promise<unknown>) =>
  asked.then(
    () => "in",
    (error: Error & { code: string }) => `${error.code}: ${error.message}`,
  );

describe("an invitation by link", () => {
  test("lets in as many as it says, in the role that it says, and is kept as a hash", async () => {
    const here = await invited(2, "moderator", "guest");
    const [ann, bob, cleo] = [await person("Ann"), await person("Bob"), await person("Cleo")];
    expect(await accept(ann, here.token)).toEqual({ group: here.slug, joined: true });
    await accept(bob, here.token);
    await expect(accept(cleo, here.token)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await roleOf(here.id, ann)).toBe("guest");
    const kept = await db.invitation.findFirstOrThrow({ where: { id: here.invitation } });
    expect(kept.uses).toBe(2);
    expect(JSON.stringify(kept)).not.toContain(here.token);
  });

  test("lets in from the moment that it is accepted, by the clock that all rules go by", async () => {
    const [here, ann] = [await invited(), await person("Ann")];
    const inThreeDays = new Date(Date.now() + 3 * DAY);
    await accept(ann, here.token, inThreeDays);
    const { joinedAt } = await db.membership.findFirstOrThrow({ where: { groupId: here.id, userId: ann.id } });
    expect(joinedAt).toEqual(inThreeDays);
  });

  test("for one person lets in one of 50 who come at once", async () => {
    const here = await invited(1);
    const people = await Promise.all(Array.from({ length: 50 }, (_, n) => person(`reader${n}`)));
    const answers = await Promise.allSettled(people.map((who) => accept(who, here.token)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.membership.count({ where: { groupId: here.id } })).toBe(3);
  });

  test("taken 10 times at once by one person counts once", async () => {
    const here = await invited(5);
    const ann = await person("Ann");
    await Promise.all(Array.from({ length: 10 }, () => accept(ann, here.token)));
    expect((await db.invitation.findFirstOrThrow({ where: { id: here.invitation } })).uses).toBe(1);
  });

  test("changes nothing for those who are in already, least of all their role", async () => {
    const here = await invited(3, "owner", "guest");
    expect(await accept(here.mona, here.token)).toEqual({ group: here.slug, joined: false });
    expect(await roleOf(here.id, here.mona)).toBe("moderator");
    expect((await db.invitation.findFirstOrThrow({ where: { id: here.invitation } })).uses).toBe(0);
  });

  test("does not bring back those who are suspended, and tells them why", async () => {
    const here = await invited();
    const sam = await person("Sam");
    await suspend(here.id, sam, "Shouting.");
    await expect(accept(sam, here.token)).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("Shouting."),
    });
  });

  test("lets those back in who left", async () => {
    const here = await invited(2);
    const ann = await person("Ann");
    await accept(ann, here.token);
    await as(ann).groups.leave({ group: here.slug });
    expect(await accept(ann, here.token)).toMatchObject({ joined: true });
  });

  test("needs a session, and asks for one before anything is looked up", async () => {
    const here = await invited();
    for (const token of [here.token, "nobody-made-this"])
      await expect(asVisitor().groups.invitations.accept({ token })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  test("shows the group's name and who invites to whoever holds it, also before signing in", async () => {
    const here = await invited();
    expect(await asVisitor().groups.invitations.look({ token: here.token })).toMatchObject({
      group: { name: "The Harbour Readers" },
      inviter: "Mona",
      role: "member",
      signedIn: false,
      member: false,
    });
  });
});

describe("a dead invitation", () => {
  const DEATHS: [string, (here: Awaited<ReturnType<typeof invited>>) => Promise<Date | undefined>][] = [
    ["ran out", async () => after(7.01)],
    [
      "was revoked",
      async ({ olga, slug, invitation }) =>
        void (await as(olga).groups.invitations.revoke({ group: slug, invitation })),
    ],
    ["was used up", async ({ token }) => void (await accept(await person("First"), token))],
    [
      "came from a moderator who is one no more",
      async ({ olga, mona, slug }) =>
        void (await as(olga).groups.changeRole({ group: slug, member: mona.id, role: "member" })),
    ],
    ["came from a moderator who left", async ({ mona, slug }) => void (await as(mona).groups.leave({ group: slug }))],
    ["came from a moderator who is suspended", async ({ id, mona }) => void (await suspend(id, mona, "Away."))],
  ];

  test.each(DEATHS)(
    "that %s answers like one that never was: to members, strangers, the suspended and visitors",
    async (_, die) => {
      const here = await invited();
      const sam = await person("Sam");
      await suspend(here.id, sam, "Shouting.");
      const now = await die(here);
      for (const who of [await person("Ann"), here.olga, sam]) {
        const never = await answerTo(accept(who, "nobody-made-this", now));
        expect(never).toMatch(/^NOT_FOUND/);
        expect(await answerTo(accept(who, here.token, now))).toBe(never);
        expect(await answerTo(as(who, now).groups.invitations.look({ token: here.token }))).toBe(never);
      }
      if (!now)
        expect(await answerTo(asVisitor().groups.invitations.look({ token: here.token }))).toMatch(/^NOT_FOUND/);
    },
  );

  test("comes alive in no other group, and can be revoked from no other group", async () => {
    const [here, there] = [await invited(), await invited()];
    const foreign = as(there.olga).groups.invitations.revoke({ group: there.slug, invitation: here.invitation });
    await expect(foreign).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await accept(await person("Ann"), here.token)).toMatchObject({ joined: true });
  });
});

describe("an invitation by mail", () => {
  async function letter(email: string) {
    const here = await invited();
    await as(here.olga).groups.invitations.byLetter({ group: here.slug, role: "member", email, days: 7 });
    const { raw, kind } = await db.delivery.findFirstOrThrow({
      where: { rcptTo: email.toLowerCase() },
      orderBy: { id: "desc" },
    });
    const mail = await simpleParser(Buffer.from(raw));
    return { ...here, mail, kind, token: tokenOf(mail.text?.match(/https?:\S+\/invitations\/[\w-]+/)?.[0] ?? "") };
  }

  test("reaches one address and opens the door for that address alone, once", async () => {
    const kwame = await person("Kwame");
    const here = await letter(kwame.email.toUpperCase());
    expect(here.kind).toBe("invitation");
    expect(here.mail.subject).toContain("The Harbour Readers");
    const wrong = await answerTo(accept(await person("Eve"), here.token));
    expect(wrong).toBe(await answerTo(accept(await person("Eve"), "nobody-made-this")));
    expect(await accept(kwame, here.token)).toMatchObject({ joined: true });
    expect(await answerTo(accept(kwame, here.token))).toBe(wrong);
  });

  test.each(["kwame@example.org, eve@example.org", "kwame@example.org\r\nBcc: eve@evil.test", "kwame"])(
    "%j is refused",
    async (email) => {
      const here = await invited();
      const asked = as(here.olga).groups.invitations.byLetter({ group: here.slug, role: "member", email, days: 7 });
      await expect(asked).rejects.toMatchObject({ code: "BAD_REQUEST" });
    },
  );

  test("does not carry a name into the headers", async () => {
    const here = await invited();
    await db.user.update({ where: { id: here.olga.id }, data: { name: "Olga\r\nBcc: eve@evil.test" } });
    const olga = { ...here.olga, name: "Olga\r\nBcc: eve@evil.test" };
    await as(olga).groups.invitations.byLetter({
      group: here.slug,
      role: "member",
      email: "kwame.two@example.org",
      days: 7,
    });
    const { raw } = await db.delivery.findFirstOrThrow({ where: { rcptTo: "kwame.two@example.org" } });
    expect((await simpleParser(Buffer.from(raw))).headers.has("bcc")).toBe(false);
  });
});

test("the list tells how each invitation stands", async () => {
  const here = await invited(2);
  await accept(await person("Ann"), here.token);
  const list = (now?: Date) => as(here.olga, now).groups.invitations.list({ group: here.slug });
  expect(await list()).toMatchObject([
    { kind: "link", uses: 1, maxUses: 2, end: null, invitedBy: "Mona", email: null },
  ]);
  expect(await list(after(8))).toMatchObject([{ end: "expired" }]);
  await as(here.mona).groups.invitations.revoke({ group: here.slug, invitation: here.invitation });
  expect(await list()).toMatchObject([{ end: "revoked" }]);
  expect(JSON.stringify(await list())).not.toMatch(/token/i);
});
