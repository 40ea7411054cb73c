// Roles: who gives them, who keeps them, and that somebody always owns the group.
import { describe, expect, test } from "vitest";
import type { Role } from "@/prisma/client/enums";
import { VISITOR } from "@/server/actor";
import { db } from "@/server/db";
import { as } from "@/tests/support/as";
import { group, person, suspend } from "@/tests/support/make";

/** A group with one of each, and people around it. */
async function harbour() {
  const names = ["olga", "mona", "ann", "gus", "sam", "nick"] as const;
  const [olga, mona, ann, gus, sam, nick] = await Promise.all(names.map((name) => person(name)));
  const row = await group({ owner: [olga!], moderator: [mona!], member: [ann!], guest: [gus!] });
  await suspend(row.id, sam!, "Shouting.");
  const actors = {
    visitor: VISITOR,
    nonmember: nick!,
    suspended: sam!,
    guest: gus!,
    member: ann!,
    moderator: mona!,
    owner: olga!,
  };
  return { slug: row.slug, id: row.id, actors };
}

type Harbour = Awaited<ReturnType<typeof harbour>>;
type Who = keyof Harbour["actors"];
const CODE = { 200: "OK", 401: "UNAUTHORIZED", 403: "FORBIDDEN", 404: "NOT_FOUND", 409: "CONFLICT" } as const;

const answer = (asked: Promise<unknown>) =>
  asked.then(
    () => "OK",
    (error: { code: string }) => error.code,
  );

const LAW: [
  act: string,
  go: (here: Harbour, who: Who) => Promise<unknown>,
  expected: Record<Who, keyof typeof CODE>,
][] = [
  [
    "see who belongs to it",
    ({ slug, actors }, who) => as(actors[who]).groups.members({ group: slug }),
    { visitor: 404, nonmember: 404, suspended: 403, guest: 403, member: 200, moderator: 200, owner: 200 },
  ],
  [
    "make a member a moderator",
    ({ slug, actors }, who) =>
      as(actors[who]).groups.changeRole({ group: slug, member: actors.member.id, role: "moderator" }),
    { visitor: 401, nonmember: 404, suspended: 403, guest: 403, member: 403, moderator: 403, owner: 200 },
  ],
  [
    "rename it",
    ({ slug, actors }, who) => as(actors[who]).groups.rename({ group: slug, name: "The Pier Readers" }),
    { visitor: 401, nonmember: 404, suspended: 403, guest: 403, member: 403, moderator: 403, owner: 200 },
  ],
  [
    "make it public",
    ({ slug, actors }, who) => as(actors[who]).groups.setVisibility({ group: slug, visibility: "public" }),
    { visitor: 401, nonmember: 404, suspended: 403, guest: 403, member: 403, moderator: 403, owner: 200 },
  ],
  [
    "leave it",
    ({ slug, actors }, who) => as(actors[who]).groups.leave({ group: slug }),
    { visitor: 401, nonmember: 404, suspended: 200, guest: 200, member: 200, moderator: 200, owner: 409 },
  ],
  [
    "invite a member",
    ({ slug, actors }, who) =>
      as(actors[who]).groups.invitations.byLink({ group: slug, role: "member", uses: 1, days: 1 }),
    { visitor: 401, nonmember: 404, suspended: 403, guest: 403, member: 403, moderator: 200, owner: 200 },
  ],
  [
    "invite a moderator",
    ({ slug, actors }, who) =>
      as(actors[who]).groups.invitations.byLink({ group: slug, role: "moderator", uses: 1, days: 1 }),
    { visitor: 401, nonmember: 404, suspended: 403, guest: 403, member: 403, moderator: 403, owner: 200 },
  ],
  [
    "invite an owner",
    ({ slug, actors }, who) =>
      as(actors[who]).groups.invitations.byLink({ group: slug, role: "owner", uses: 1, days: 1 }),
    { visitor: 401, nonmember: 404, suspended: 403, guest: 403, member: 403, moderator: 403, owner: 200 },
  ],
  [
    "list the invitations",
    ({ slug, actors }, who) => as(actors[who]).groups.invitations.list({ group: slug }),
    { visitor: 401, nonmember: 404, suspended: 403, guest: 403, member: 403, moderator: 200, owner: 200 },
  ],
  [
    "see the bar and the home",
    ({ slug, actors }, who) =>
      Promise.all([as(actors[who]).groups.bar({ group: slug }), as(actors[who]).groups.home({ group: slug })]),
    { visitor: 404, nonmember: 404, suspended: 403, guest: 200, member: 200, moderator: 200, owner: 200 },
  ],
];

describe.each(LAW)("in a private group, to %s", (_, go, expected) => {
  test.each(Object.entries(expected) as [Who, keyof typeof CODE][])("is for a %s: %i", async (who, status) => {
    const here = await harbour();
    const before = await db.membership.findMany({ where: { groupId: here.id }, orderBy: { userId: "asc" } });
    expect(await answer(go(here, who))).toBe(CODE[status]);
    if (status !== 200)
      expect(await db.membership.findMany({ where: { groupId: here.id }, orderBy: { userId: "asc" } })).toEqual(before);
  });
});

test("what is denied and what does not exist answer alike", async () => {
  const { slug, actors } = await harbour();
  const said = (asked: Promise<unknown>) =>
    asked.catch((error: Error & { code: string }) => [error.code, error.message]);
  for (const who of [actors.visitor, actors.nonmember])
    expect(await said(as(who).groups.home({ group: slug }))).toEqual(
      await said(as(who).groups.home({ group: "no-such-group" })),
    );
});

test("addresses are the owner's alone to see", async () => {
  const { slug, actors } = await harbour();
  await as(actors.owner).groups.invitations.byLetter({
    group: slug,
    role: "member",
    email: "kwame@example.org",
    days: 7,
  });
  const seen = async (who: Who) =>
    JSON.stringify(
      await Promise.allSettled([
        as(actors[who]).groups.members({ group: slug }),
        as(actors[who]).groups.invitations.list({ group: slug }),
        as(actors[who]).groups.home({ group: slug }),
        as(actors[who]).groups.bar({ group: slug }),
      ]),
    );
  expect(await seen("owner")).toContain("@");
  for (const who of ["moderator", "member", "guest", "suspended", "nonmember"] as const)
    expect(await seen(who)).not.toContain("@");
});

test("a guest learns no names from the home", async () => {
  const { slug, actors } = await harbour();
  expect(await as(actors.guest).groups.home({ group: slug })).toMatchObject({
    people: [],
    others: 0,
    viewer: { seesPeople: false },
  });
});

test("one of two owners can be made a member; the last one cannot, nor leave", async () => {
  const { slug, actors } = await harbour();
  const change = (member: { id: string }, role: Role) =>
    as(actors.owner).groups.changeRole({ group: slug, member: member.id, role });
  await expect(change(actors.owner, "member")).rejects.toMatchObject({ code: "CONFLICT" });
  await change(actors.moderator, "owner");
  await change(actors.owner, "member");
  await expect(as(actors.moderator).groups.leave({ group: slug })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("of two owners who leave at once, one stays", async () => {
  for (let round = 0; round < 10; round++) {
    const [ann, bob] = [await person("Ann"), await person("Bob")];
    const { slug, id } = await group({ owner: [ann, bob] });
    await Promise.allSettled([as(ann).groups.leave({ group: slug }), as(bob).groups.leave({ group: slug })]);
    expect(await db.membership.count({ where: { groupId: id, role: "owner" } })).toBe(1);
  }
});

test("of two owners who demote each other at once, one stays", async () => {
  for (let round = 0; round < 10; round++) {
    const [ann, bob] = [await person("Ann"), await person("Bob")];
    const { slug, id } = await group({ owner: [ann, bob] });
    await Promise.allSettled([
      as(ann).groups.changeRole({ group: slug, member: bob.id, role: "guest" }),
      as(bob).groups.changeRole({ group: slug, member: ann.id, role: "guest" }),
    ]);
    expect(await db.membership.count({ where: { groupId: id, role: "owner" } })).toBe(1);
  }
});

test("a stranger's id is missing, and so is another group's member", async () => {
  const [here, there] = [await harbour(), await harbour()];
  const change = as(here.actors.owner).groups.changeRole({
    group: here.slug,
    member: there.actors.member.id,
    role: "guest",
  });
  await expect(change).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a suspended owner does not count as one", async () => {
  const [ann, bob] = [await person("Ann"), await person("Bob")];
  const { slug, id } = await group({ owner: [ann, bob] });
  await suspend(id, bob, "Away.");
  await expect(as(ann).groups.leave({ group: slug })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a suspended owner can be made a member, since another one is there", async () => {
  const [ann, bob] = [await person("Ann"), await person("Bob")];
  const { slug } = await group({ owner: [ann, bob] });
  const { id } = await db.group.findUniqueOrThrow({ where: { slug } });
  await suspend(id, bob, "Away.");
  expect(await as(ann).groups.changeRole({ group: slug, member: bob.id, role: "member" })).toEqual({ role: "member" });
});

test("whoever is suspended is not counted among the people", async () => {
  const { slug, actors } = await harbour();
  const [mine] = (await as(actors.owner).groups.mine()).groups;
  const { people, others } = await as(actors.owner).groups.home({ group: slug });
  expect(mine?.people).toBe(4);
  expect(people.length + others).toBe(4);
});
