// M39: what a group's owner is told of its mail: figures of this group alone, addresses that only their owner knows again.
import { TRPCError } from "@trpc/server";
import { beforeEach, expect, test } from "vitest";
import type { Prisma } from "@/prisma/client/client";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { LATE_SECONDS, mailCheck } from "@/server/incoming/health.service";
import { enqueue, queue } from "@/server/jobs/queue";
import { noteBounce } from "@/server/mail/bounce.store";
import { holdReach, keepReach } from "@/server/mail/reach.store";
import { postLetter } from "@/server/mail/service";
import { as } from "../support/as";
import { dnsOf } from "../support/dns";
import { postTo } from "../support/letters";
import { group, person } from "../support/make";

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);

beforeEach(async () => {
  await db.delivery.deleteMany();
  await (await queue()).deleteAllJobs();
});

async function groups() {
  const [ann, bob] = [await person("ann"), await person("bob")];
  return { ann, bob, here: await group({ owner: [ann], member: [bob] }), other: await group({ owner: [bob] }) };
}

/** A mail of the group, as it stands now. */
async function mail(groupId: string, to: string, data: Prisma.DeliveryUpdateInput = {}, created = ago(60)) {
  const { id } = await db.$transaction((tx) => postLetter(tx, postTo(to, { groupId }), created));
  return db.delivery.update({ where: { id }, data: { nextAt: ago(-600), ...data } });
}

const health = (who: Person, { slug }: { slug: string }) => as(who).incoming.health({ group: slug });

test("a group without mail has nothing to tell", async () => {
  const { ann, here } = await groups();
  expect(await health(ann, here)).toMatchObject({
    ...{ waiting: 0, lastOut: null, lastIn: null, held: 0, failures: 0, failed: [] },
    worker: { behind: 0, late: false, broken: 0 },
  });
});

test("what waits, went and could not be delivered is counted, and nothing of another group", async () => {
  const { ann, here, other } = await groups();
  const sentAt = ago(30);
  await mail(here.id, "carol@example.org");
  await mail(here.id, "carol@example.org", { state: "sent", sentAt });
  await mail(here.id, "dora@example.net", { state: "failed", lastError: "550 5.1.1 <[address]>: no such user" });
  await mail(here.id, "eve@example.net", { state: "failed", lastError: "552 full" }, ago(8 * 86_400));
  for (const state of ["queued", "sent", "failed"] as const)
    await mail(other.id, "frank@example.com", { state, sentAt: ago(1) });
  const told = await health(ann, here);
  expect(told).toMatchObject({ waiting: 1, lastOut: sentAt, failures: 1 });
  expect(told.failed).toMatchObject([
    { kind: "notice", to: "d…@example.net", words: "550 5.1.1 <[address]>: no such user" },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/dora|carol|frank|example\.com|Ines Calder/);
});

test("of many failures the latest are shown and all are counted", async () => {
  const { ann, here } = await groups();
  for (let n = 0; n < 23; n++) await mail(here.id, `n${n}@example.org`, { state: "failed" }, ago(1000 - n));
  const { failures, failed } = await health(ann, here);
  expect([failures, failed.length]).toEqual([23, 20]);
  expect(failed[0]?.at.getTime()).toBeGreaterThan(failed[19]?.at.getTime() ?? 0);
});

test("a worker that does nothing is noticed by what it could have done, of whatever group", async () => {
  const { ann, here, other } = await groups();
  await mail(other.id, "bob@example.org", { nextAt: ago(3600) });
  const { worker, waiting } = await health(ann, here);
  expect(waiting).toBe(0);
  expect(worker).toMatchObject({ late: true });
  expect(worker.behind).toBeGreaterThanOrEqual(3600);
  await db.delivery.deleteMany();
  await db.$transaction((tx) => enqueue(tx, { kind: "comment.posted", commentId: here.id }));
  expect((await health(ann, here)).worker.late).toBe(false);
  await db.$executeRaw`UPDATE "jobs"."job" SET "start_after" = now() - make_interval(secs => ${LATE_SECONDS + 5})`;
  expect((await health(ann, here)).worker.late).toBe(true);
});

test("work that nobody could do is counted", async () => {
  const { ann, here } = await groups();
  await (await queue()).send("dead", { commentId: here.id });
  expect((await health(ann, here)).worker).toMatchObject({ late: false, broken: 1 });
});

test("only who owns the group looks, at figures and at the set-up", async () => {
  const { ann, bob, here, other } = await groups();
  for (const ask of [as(bob).incoming.health, as(bob).incoming.check]) {
    await expect(ask({ group: here.slug })).rejects.toThrow("Only an owner");
  }
  await expect(as(ann).incoming.health({ group: other.slug })).rejects.toBeInstanceOf(TRPCError);
  await expect(as(ann).incoming.check({ group: other.slug })).rejects.toThrow("There is nothing here");
});

test("the DNS is asked once for all who look at the same time, and anew after a while", async () => {
  const { ann, here } = await groups();
  const before = { SMTP_URL: env.SMTP_URL, MAILBOX: env.MAILBOX };
  Object.assign(env, { SMTP_URL: "smtp://127.0.0.1:1", MAILBOX: false });
  let asked = 0;
  const known = dnsOf({});
  const resolver = (name: string, type: string) => {
    asked += type === "MX" ? 1 : 0;
    return known(name, type);
  };
  const now = new Date();
  const [one, two] = await Promise.all([
    mailCheck(ann, here.slug, now, resolver),
    mailCheck(ann, here.slug, now, resolver),
  ]);
  expect(two).toEqual(one);
  const first = asked;
  expect(one.map(({ title }) => title)).toEqual(["Sending", "DNS"]);
  expect(one[0]?.findings[0]?.says).toMatch(/Nobody takes mail at 127\.0\.0\.1:1/);
  await mailCheck(ann, here.slug, new Date(now.getTime() + 60_000), resolver);
  expect(asked).toBe(2 * first);
  Object.assign(env, before);
});

test("what came back, and who gets no mail any more, is told of this group's people alone", async () => {
  const { ann, bob, here, other } = await groups();
  const carol = await person("carol");
  await db.membership.create({ data: { groupId: other.id, userId: carol.id, role: "member" } });
  for (const [{ id: groupId }, who] of [
    [here, bob],
    [other, carol],
  ] as const) {
    const { id } = await mail(groupId, who.email, { state: "sent", sentAt: ago(50) });
    await noteBounce(db, id, { kind: "hard", status: "5.1.1", words: "no such user" }, ago(40));
    await db.$transaction(async (tx) =>
      keepReach(tx, who.email, { ...(await holdReach(tx, who.email)), stoppedAt: ago(30), because: "bounces" }),
    );
  }
  const told = await health(ann, here);
  expect(told.returned).toMatchObject([{ kind: "hard", to: "b…@example.org", words: "5.1.1 no such user" }]);
  expect(told.stopped).toMatchObject([{ because: "bounces", to: "b…@example.org" }]);
  expect(JSON.stringify(told)).not.toContain("c…@");
});
