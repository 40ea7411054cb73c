// A mail about the whole text says which one, where a paragraph's would name its number.
import { beforeEach, expect, test } from "vitest";
import { db } from "@/server/db";
import { as } from "../support/as";
import { mailbox } from "../support/mailbox";
import { workUntilIdle } from "../support/work";
import { minute, story } from "./story";

beforeEach(async () => (await mailbox()).empty());

test("it is named with its title in the subject, the heading and the reason", async () => {
  const { ann, bob, text, second, begin } = await story();
  const revision = await db.revision.findFirstOrThrow({ where: { textId: text.id } });
  const whole = await db.block.findFirstOrThrow({ where: { revisionId: revision.id, kind: "whole" } });
  await as(ann, minute(-60)).follows.set({ target: { paragraph: whole.paragraphId }, cadence: "immediately" });
  await begin(bob, minute(0), "On one paragraph.", second.id);
  await begin(bob, minute(0), "Is it a fable?", whole.paragraphId);
  await workUntilIdle(minute(6));
  const mails = (await mailbox()).to(ann.email);
  expect(mails.map(({ mail }) => mail.subject)).toEqual(["The whole text of The Lantern and the Tide Table"]);
  const words = (mails[0]?.mail.text ?? "").replace(/\s+/g, " ");
  expect(words).toContain("Bob wrote on the whole text of “The Lantern and the Tide Table”");
  expect(words).toContain("You get this because you follow the whole text of “The Lantern and the Tide Table”.");
});
