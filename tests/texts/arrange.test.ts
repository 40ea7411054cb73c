// The order of companions.
import { expect, test } from "vitest";
import { stage } from "@/tests/revisions/story";
import { as } from "@/tests/support/as";

const WORDS = "A paragraph that is long enough to be one, and says nothing else. ".repeat(3);

test("companions are put in another order, keep their names, and two arrangements at once leave one of them", async () => {
  const { ann, bob, group, address } = await stage();
  const api = as(ann).texts;
  for (const title of ["First", "Second", "Third"]) {
    const { id } = await api.startDraft({
      group: group.slug,
      reading: address.reading,
      raw: `${title}\n\n${WORDS}\n\n${WORDS}`,
    });
    await api.publish({ draft: id, version: 0 });
  }
  const slugs = async () => (await as(bob).texts.page(address)).texts.map(({ slug }) => slug);
  const order = (companions: string[]) => api.arrange({ group: group.slug, reading: address.reading, companions });
  expect(await slugs()).toEqual(["article", "companion", "companion-2", "companion-3"]);
  await order(["companion-3", "companion", "companion-2"]);
  expect(await slugs()).toEqual(["article", "companion-3", "companion", "companion-2"]);
  await Promise.all([
    order(["companion", "companion-2", "companion-3"]),
    order(["companion-2", "companion-3", "companion"]),
  ]);
  expect([
    ["article", "companion", "companion-2", "companion-3"],
    ["article", "companion-2", "companion-3", "companion"],
  ]).toContainEqual(await slugs());
  await expect(order(["companion"])).rejects.toThrow("The reading's companions changed meanwhile.");
});
