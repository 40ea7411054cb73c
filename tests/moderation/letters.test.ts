// The letters about rulings: what they say, to whom they go, and that they arrive.
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import type { Letter } from "@/server/mail/letter";
import { renderHtml } from "@/server/mail/letter-html";
import { renderText } from "@/server/mail/letter-text";
import { rulingLetter, type Told } from "@/server/moderation/letters";
import { tellAuthor } from "@/server/moderation/tell.service";
import { type Bench, bench, keep } from "@/tests/moderation/bench";
import { as } from "@/tests/support/as";
import { mailbox, type TestMailbox } from "@/tests/support/mailbox";
import { workUntilIdle } from "@/tests/support/work";

const told: Told = {
  act: "removed",
  reason: "The first half is about Bob, not about the text.",
  at: new Date("2026-03-12T08:12:00Z"),
  by: "Mia Okafor",
  group: { name: "The Harbour Readers", slug: "harbour" },
  place: "¶\u00a012",
  text: "The Lantern and the Tide Table",
  words: "You *plainly* have not read it.\n\n<b>Or have you?</b>",
  comment: "0198c0de-0000-7000-8000-000000000001",
  timeZone: "Europe/Lisbon",
  origin: "https://read.example.org",
};

describe("the letter about a removal", () => {
  const letter = rulingLetter(told) as Letter;

  it("says in text what was removed, where, when, by whom, why, and what can be done; and gives the words back", () => {
    const text = renderText(letter).replace(/\s+/g, " ");
    for (const words of [
      "Your comment was removed",
      "On 12 March 2026 at 08:12, Mia Okafor, moderator, removed your comment on ¶ 12 of “The Lantern and the Tide Table”",
      "The first half is about Bob, not about the text.",
      "speak with a moderator of your group; a removed comment can be restored",
      "You *plainly* have not read it.",
      "<b>Or have you?</b>",
      "https://read.example.org/c/0198c0de-0000-7000-8000-000000000001",
      "https://read.example.org/groups/harbour/log",
    ])
      expect(text).toContain(words.replace(/\s+/g, " "));
  });

  it("says the same in HTML, with the author's words as words and not as markup", () => {
    const html = renderHtml(letter);
    expect(html).toContain("The first half is about Bob, not about the text.");
    expect(html).toContain("&lt;b&gt;Or have you?&lt;/b&gt;");
    expect(html).toContain('href="https://read.example.org/c/0198c0de-0000-7000-8000-000000000001"');
  });

  it("promises no appeal that there is not, and has a subject that names the place", () => {
    expect(renderText(letter)).not.toMatch(/appeal/i);
    expect(letter.subject).toBe("Your comment on ¶\u00a012 was removed");
  });
});

describe("the letters about other rulings", () => {
  it("tell of a restoration, a lock and an unlocking, without words given back", () => {
    for (const [act, heading] of [
      ["restored", "Your comment is back"],
      ["locked", "Your thread was locked"],
      ["unlocked", "Your thread is open again"],
    ] as const) {
      const text = renderText(rulingLetter({ ...told, act }) as Letter);
      expect(text).toContain(heading);
      expect(text).toContain(told.reason);
      expect(text).not.toContain("plainly");
    }
  });

  it("are not written where nothing changed for the author", () => {
    expect(rulingLetter({ ...told, act: "kept" })).toBeNull();
    expect(rulingLetter({ ...told, act: "reopened" })).toBeNull();
  });
});

describe("over real SMTP", () => {
  let place: Bench;
  let post: TestMailbox;
  beforeAll(async () => {
    place = await bench();
    post = await mailbox();
  });
  beforeEach(() => post.empty());
  const soon = () => new Date(Date.now() + 1_000);
  const subjects = (address: string) =>
    post
      .to(address)
      .map(({ mail }) => mail.subject)
      .filter((subject) => /removed|back|locked|open again/.test(subject ?? ""));

  it("the author alone is told of a removal and of the restoration, without the name of whoever flagged it", async () => {
    const { comment } = await place.begin(place.cy, "Cormorant words.");
    await place.flag(place.gus, comment.id, "Shag note.");
    await as(place.mia).moderation.remove({ comment: comment.id, reason: "About a person." });
    await workUntilIdle(soon());
    expect(subjects(place.cy.email)).toEqual(["Your comment on ¶ 1 was removed"]);
    const [arrived] = post.to(place.cy.email);
    expect(arrived?.rcptTo).toEqual([place.cy.email]);
    expect(arrived?.mail.text).toContain("Cormorant words.");
    expect(arrived?.mail.html).toContain("Cormorant words.");
    expect(arrived?.raw.toString()).not.toMatch(/Gus|Shag note/);
    expect(arrived?.mail.headers.has("list-unsubscribe")).toBe(false);
    await as(place.mia).moderation.restore({ comment: comment.id, reason: "On second thoughts." });
    await workUntilIdle(soon());
    expect(subjects(place.cy.email)).toHaveLength(2);
    for (const { email } of [place.bob, place.gus, place.ann, place.mia]) expect(subjects(email)).toEqual([]);
  });

  it("is told once, however often the worker does the job", async () => {
    const { comment } = await place.begin(place.cy, "Once.");
    const { entry } = await as(place.mia).moderation.remove({ comment: comment.id, reason: "About a person." });
    await Promise.all([1, 2, 3, 4].map(() => tellAuthor(entry, new Date())));
    await workUntilIdle(soon());
    expect(subjects(place.cy.email)).toHaveLength(1);
  });

  it("whoever began a thread is told of its lock; nobody is told of a keep or of their own act", async () => {
    const { comment, thread } = await place.begin(place.cy, "A quarrel.");
    await place.flag(place.bob, comment.id);
    await as(place.mia).moderation.decide(keep(await place.caseOn(comment.id)));
    const own = await place.begin(place.mia, "Mine.");
    await as(place.mia).moderation.remove({ comment: own.comment.id, reason: "I was wrong." });
    await workUntilIdle(soon());
    expect([...subjects(place.cy.email), ...subjects(place.mia.email)]).toEqual([]);
    await as(place.mia).moderation.lock({ thread, reason: "Enough." });
    await workUntilIdle(soon());
    expect(subjects(place.cy.email)).toEqual(["The thread that you began on ¶ 1 was locked"]);
  });

  it("nobody is told who has left the group meanwhile", async () => {
    const { comment } = await place.begin(place.bob, "My last words here.");
    await as(place.mia).moderation.remove({ comment: comment.id, reason: "About a person." });
    await db.membership.delete({ where: { groupId_userId: { groupId: place.group.id, userId: place.bob.id } } });
    await workUntilIdle(soon());
    expect(subjects(place.bob.email)).toEqual([]);
  });
});
