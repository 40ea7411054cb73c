// How groups begin: on a fresh installation, and later.
import { beforeEach, expect, test } from "vitest";
import { db } from "@/server/db";
import { claimFirstGroup } from "@/server/groups/founding.service";
import { as } from "@/tests/support/as";
import { group, person } from "@/tests/support/make";

beforeEach(async () => {
  await db.group.deleteMany();
});

const owners = (groupId: string) => db.membership.findMany({ where: { groupId, role: "owner" } });

test("the first person becomes the owner of the group that waits for one", async () => {
  const [tomas, ann] = [await person("Tomas"), await person("Ann")];
  const sample = await group({ member: [tomas] });
  expect(await claimFirstGroup(ann.id)).toBe(true);
  expect(await owners(sample.id)).toMatchObject([{ userId: ann.id }]);
});

test("the second person becomes nothing", async () => {
  const [ann, bob] = [await person("Ann"), await person("Bob")];
  const sample = await group({});
  await claimFirstGroup(ann.id);
  expect(await claimFirstGroup(bob.id)).toBe(false);
  expect(await owners(sample.id)).toHaveLength(1);
});

test("of twenty first people at once, one owns it", async () => {
  const people = await Promise.all(Array.from({ length: 20 }, (_, n) => person(`first${n}`)));
  const sample = await group({});
  const claims = await Promise.all(people.map((who) => claimFirstGroup(who.id)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await owners(sample.id)).toHaveLength(1);
});

test("a group without an owner is nobody's once another group has one", async () => {
  const [ann, bob] = [await person("Ann"), await person("Bob")];
  await group({ owner: [ann] });
  const orphan = await group({ member: [bob] });
  expect(await claimFirstGroup(bob.id)).toBe(false);
  expect(await owners(orphan.id)).toHaveLength(0);
});

test("anybody founds a group while nobody owns one; then only owners do", async () => {
  const [ann, bob] = [await person("Ann"), await person("Bob")];
  expect(await as(ann).groups.mine()).toEqual({ canFound: true, groups: [] });
  const founded = await as(ann).groups.found({ name: "The Harbour Readers" });
  expect(founded).toMatchObject({ slug: "the-harbour-readers", visibility: "private" });
  expect(await as(ann).groups.mine()).toMatchObject({ canFound: true, groups: [{ role: "owner", people: 1 }] });
  expect(await as(bob).groups.mine()).toMatchObject({ canFound: false });
  await expect(as(bob).groups.found({ name: "Bob’s own" })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("of ten who found the first group at once, one does", async () => {
  const people = await Promise.all(Array.from({ length: 10 }, (_, n) => person(`founder${n}`)));
  await Promise.allSettled(people.map((who) => as(who).groups.found({ name: "The First" })));
  expect(await db.group.count()).toBe(1);
});

test.each([
  ["The Harbour Readers", "the-harbour-readers"],
  ["Café d’Été", "cafe-dete"],
  ["Читатели гавани", "chitateli-gavani"],
  ["読書会", "group"],
  ["New", "group-new"],
  ["--- ../../etc ---", "etc"],
  // Cut between words, as a mail would cut it in one.
  [`${"long ".repeat(15)}name`, "long-long-long-long-long-long-long-long-long-long-long-long"],
])("%s has the address %s", async (name, slug) => {
  expect(await as(await person("Ann")).groups.found({ name })).toMatchObject({ slug });
});

test("two groups of one name have two addresses", async () => {
  const ann = await person("Ann");
  const slugs = [];
  for (let n = 0; n < 3; n++) slugs.push((await as(ann).groups.found({ name: "Readers" })).slug);
  expect(slugs).toEqual(["readers", "readers-2", "readers-3"]);
});

test("a new name leaves the address as it was", async () => {
  const ann = await person("Ann");
  const { slug } = await as(ann).groups.found({ name: "Readers" });
  expect(await as(ann).groups.rename({ group: slug, name: "Later readers" })).toMatchObject({
    slug,
    name: "Later readers",
  });
});

test("a group of one's own in which one is suspended is not listed", async () => {
  const [ann, bob] = [await person("Ann"), await person("Bob")];
  const row = await group({ owner: [ann], member: [bob] });
  await db.membership.updateMany({ where: { groupId: row.id, userId: bob.id }, data: { suspendedAt: new Date() } });
  expect(await as(bob).groups.mine()).toMatchObject({ groups: [] });
});
