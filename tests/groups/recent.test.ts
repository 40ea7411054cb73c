// What the home tells of the talk: the newest words of each paragraph, and only words that its reader may see.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@/server/actor";
import { db } from "@/server/db";
import { harbour, held, removed } from "@/tests/comments/harbour";
import { as, asVisitor } from "@/tests/support/as";

const said = async (who: Actor, group: string) => (await as(who).comments.recent({ group })).map((talk) => talk.said);

test("the newest comment of each paragraph, the paragraph that was last talked about first", async () => {
  const here = await harbour();
  await here.begin(here.bob, "First on one.", here.p1);
  await here.begin(here.cy, "First on two.", here.p2);
  await here.begin(here.bob, "**Second** on one.", here.p1);
  const talks = await as(here.gus).comments.recent({ group: here.group.slug });
  expect(talks).toMatchObject([
    { said: "Second on one.", label: "¶\u00a01", author: "Bob", paragraph: here.p1 },
    { said: "First on two.", label: "¶\u00a02", author: "Cy", paragraph: here.p2 },
  ]);
  expect(talks[0]?.path).toBe(
    `${here.reading.slug}/article?open=${here.paragraphs[0]?.key}#${here.paragraphs[0]?.key}`,
  );
});

test("a thread about a passage shows its words, and as soon as they are gone from the text the paragraph's first ones", async () => {
  const here = await harbour();
  const { words } = await db.block.findFirstOrThrow({ where: { paragraphId: here.p1 } });
  const [start, end] = [4, 12];
  const { thread } = await as(here.bob).comments.post({
    ...{ key: randomUUID(), revision: here.revision, paragraph: here.p1, body: "These." },
    passage: { start, end },
  });
  const shown = async () => (await as(here.gus).comments.recent({ group: here.group.slug }))[0]?.words;
  expect(await shown()).toBe(words.slice(start, end).trim());
  await db.thread.update({ where: { id: thread }, data: { quoteStart: null, quoteEnd: null } });
  expect(words.startsWith((await shown())!.replace(/…$/, ""))).toBe(true);
});

test("what is held shows to moderators' eyes nowhere but in the queue, and what hangs below it only to those who see it", async () => {
  const here = await harbour();
  const root = await here.begin(here.bob, "The held canary.", here.p1);
  await here.reply(here.cy, root.comment.id, "The answer to it.");
  await held(root.comment.id);
  expect(await said(here.cy, here.group.slug)).toEqual([]);
  expect(await said(here.gus, here.group.slug)).toEqual([]);
  expect(await said(here.mia, here.group.slug)).toEqual(["The answer to it."]);
});

test("removed and withdrawn words are not told again", async () => {
  const here = await harbour();
  const [one, two] = [
    await here.begin(here.bob, "Removed canary.", here.p1),
    await here.begin(here.bob, "Withdrawn canary.", here.p2),
  ];
  await removed(here, one.comment.id, "About a person.");
  await as(here.bob).comments.withdraw({ comment: two.comment.id });
  for (const who of [here.ann, here.mia, here.bob])
    expect(JSON.stringify(await said(who, here.group.slug))).not.toContain("canary");
});

test("strangers and visitors learn nothing", async () => {
  const here = await harbour();
  await here.begin(here.bob, "Private canary.");
  for (const api of [as(here.nat), asVisitor()])
    await expect(api.comments.recent({ group: here.group.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
