// What a mail client sees of notice mails: headers, threads, words.
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/server/db";
import { threads } from "../support/jwz";
import type { Arrived } from "../support/mailbox";
import { mailbox } from "../support/mailbox";
import { workUntilIdle } from "../support/work";
import { minute, story } from "./story";

beforeEach(async () => (await mailbox()).empty());

const header = (arrived: Arrived | undefined, name: string): string =>
  arrived?.mail.headerLines
    .find(({ key }) => key === name.toLowerCase())
    ?.line.replace(/\r?\n\s+/g, " ")
    .slice(name.length + 1)
    .trim() ?? "";

/** Ann follows the text; Bob begins, Cleo answers, Bob answers her, each told by itself. */
async function conversation() {
  const all = await story();
  await all.follow(all.ann);
  const root = await all.begin(
    all.bob,
    minute(0),
    "Who lit it **before** him? See [the log](https://example.org/log).",
  );
  await workUntilIdle(minute(6));
  const second = await all.reply(all.cleo, minute(10), "His mother did.\n\n> quoted\n\nAnd *her* mother.", root);
  await workUntilIdle(minute(16));
  const third = await all.reply(all.bob, minute(20), "So they say.", second);
  await workUntilIdle(minute(26));
  return { ...all, root, second, third, mails: (await mailbox()).to(all.ann.email) };
}

describe("the headers", () => {
  test("M10 one comment's mail has the comment's id, the same for every recipient", async () => {
    const { root, bob, cleo, mails, third } = await conversation();
    expect(header(mails[0], "Message-ID")).toBe(`<c.${root.id}@postil.localhost>`);
    expect(header((await mailbox()).to(cleo.email).at(-1), "Message-ID")).toBe(`<c.${third.id}@postil.localhost>`);
    expect(header(mails[2], "Message-ID")).toBe(`<c.${third.id}@postil.localhost>`);
    expect((await mailbox()).to(bob.email)).toHaveLength(1);
  });

  test("M10 several comments in one mail have the delivery's id, and refer to the root", async () => {
    const { ann, bob, root, reply } = await conversation();
    await reply(bob, minute(30), "One.", root);
    await reply(bob, minute(30), "Two.", root);
    await workUntilIdle(minute(36));
    const both = (await mailbox()).to(ann.email).at(-1);
    const delivery = await db.delivery.findFirstOrThrow({ where: { userId: ann.id }, orderBy: { createdAt: "desc" } });
    expect(header(both, "Message-ID")).toBe(`<d.${delivery.id}@postil.localhost>`);
    expect(header(both, "References")).toBe(`<c.${root.id}@postil.localhost>`);
  });

  test("M11 the first mail answers nothing; a reply names its parent, and the way from the root", async () => {
    const { root, second, mails } = await conversation();
    expect([header(mails[0], "In-Reply-To"), header(mails[0], "References")]).toEqual(["", ""]);
    expect(header(mails[2], "In-Reply-To")).toBe(`<c.${second.id}@postil.localhost>`);
    expect(header(mails[2], "References")).toBe(`<c.${root.id}@postil.localhost> <c.${second.id}@postil.localhost>`);
  });

  test("M11 the subject is frozen, also when the text is renamed; replies put Re: before it", async () => {
    const { ann, bob, text, root, reply, mails } = await conversation();
    await db.text.update({ where: { id: text.id }, data: { title: "Another Name" } });
    await reply(bob, minute(30), "Once more.", root);
    await workUntilIdle(minute(36));
    const subject = mails[0]?.mail.subject ?? "";
    expect(subject).toContain("The Lantern and the Tide Table");
    expect(
      (await mailbox())
        .to(ann.email)
        .slice(1)
        .map(({ mail }) => mail.subject),
    ).toEqual(Array(3).fill(`Re: ${subject}`));
  });

  test("M13 it comes from the writer via the group, from our address, to one recipient", async () => {
    const { ann, bob, cleo, mails } = await conversation();
    expect(mails.map(({ mail }) => mail.from?.value[0]?.name)).toEqual([
      "Bob via The Harbour Readers",
      "Cleo via The Harbour Readers",
      "Bob via The Harbour Readers",
    ]);
    expect(new Set(mails.map(({ mail }) => mail.from?.value[0]?.address))).toEqual(
      new Set(["notify@postil.localhost"]),
    );
    for (const { raw, rcptTo } of (await mailbox()).all) {
      expect(rcptTo).toHaveLength(1);
      for (const other of [ann, bob, cleo].filter(({ email }) => email !== rcptTo[0]))
        expect(raw.toString("latin1")).not.toContain(other.email);
    }
  });

  test("M14 it is a list's mail, and nothing answers it automatically", async () => {
    const { group, mails } = await conversation();
    expect(header(mails[0], "List-Id")).toBe(`<${group.slug}.postil.localhost>`);
    expect(header(mails[0], "List-Archive")).toMatch(/^<http:\/\/localhost:3000\/groups\/[^>]+>$/);
    expect(header(mails[0], "Auto-Submitted")).toBe("auto-generated");
    expect(header(mails[0], "X-Auto-Response-Suppress")).toBe("All");
    expect(header(mails[0], "Reply-To")).toMatch(/^r-[a-z2-7]{26}@reply\.postil\.localhost$/);
  });

  test("S18 a name with line breaks and encoded words adds no header and no recipient", async () => {
    const { ann, bob, follow, begin } = await story();
    await follow(ann);
    const evil = "Eve\r\nBcc: eve@example.org\u2028X: y =?utf-8?q?=0ABcc:_x?=";
    await db.user.update({ where: { id: bob.id }, data: { name: evil } });
    await begin(bob, minute(0), "Harmless.");
    await workUntilIdle(minute(6));
    const [arrived] = (await mailbox()).to(ann.email);
    expect((await mailbox()).all).toHaveLength(1);
    expect(arrived?.mail.headers.has("bcc")).toBe(false);
    expect(arrived?.mail.from?.value).toHaveLength(1);
  });
});

describe("the thread in a mail client", () => {
  test("M12 root and five nested replies, out of order and with two missing, are one tree", async () => {
    const { ann, bob, cleo, follow, begin, reply } = await story();
    await follow(ann);
    let last = await begin(bob, minute(0), "Reply 0");
    await workUntilIdle(minute(6));
    for (let n = 1; n <= 5; n++) {
      last = await reply(n % 2 ? cleo : bob, minute(n * 10), `Reply ${n}`, last);
      await workUntilIdle(minute(n * 10 + 6));
    }
    const mails = (await mailbox()).to(ann.email);
    expect(mails).toHaveLength(6);
    const [a, , c, d, , f] = mails;
    for (const order of [
      [f, a, d, c],
      [d, f, c, a],
      [c, d, f],
    ] as (Arrived | undefined)[][]) {
      const trees = threads(
        order.map((one) => ({
          messageId: header(one, "Message-ID"),
          references: header(one, "References").split(" ").filter(Boolean),
          inReplyTo: header(one, "In-Reply-To"),
        })),
      );
      expect(trees).toHaveLength(1);
    }
  });

  test("M12 a mail of several stands in the same tree as what comes after it", async () => {
    const { ann, bob, cleo, follow, begin, reply } = await story();
    await follow(ann);
    const root = await begin(bob, minute(0), "First.");
    const second = await reply(cleo, minute(0), "Second.", root);
    await workUntilIdle(minute(6));
    await reply(bob, minute(10), "Third.", second);
    await workUntilIdle(minute(16));
    const mails = (await mailbox()).to(ann.email);
    expect(mails).toHaveLength(2);
    const known = mails.map((one) => ({
      messageId: header(one, "Message-ID"),
      references: header(one, "References").split(" ").filter(Boolean),
      inReplyTo: header(one, "In-Reply-To"),
    }));
    expect(threads(known)).toHaveLength(1);
  });
});

describe("the words", () => {
  test("M17 text first, then HTML, UTF-8, no line over 998 octets", async () => {
    const { mails } = await conversation();
    for (const { raw, mail } of mails) {
      const bytes = raw.toString("latin1");
      expect(bytes).toMatch(/Content-Type: multipart\/alternative/i);
      expect(bytes.search(/Content-Type: text\/plain; charset=utf-8/i)).toBeLessThan(
        bytes.search(/Content-Type: text\/html; charset=utf-8/i),
      );
      expect(Math.max(...bytes.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
      expect(mail.text?.trim()).not.toBe("");
    }
  });

  test("M18 M19 HTML with language and direction, small, without anything remote; every link says what it is", async () => {
    const { mails } = await conversation();
    for (const { mail } of mails) {
      const html = String(mail.html);
      expect(html).toMatch(/<html lang="en" dir="ltr"/);
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
      expect(html).not.toMatch(/<(img|link|script|iframe|video|audio|object)\b|url\(|@import|src=/i);
      for (const [, href = "", label = ""] of html.matchAll(/<a\b[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)) {
        expect(href).toMatch(/^(http:\/\/localhost:3000\/(c|unsubscribe)\/|https:\/\/example\.org\/log$)/);
        expect(label.replace(/<[^>]+>/g, "").trim()).not.toMatch(/^(|click here|here|link)$/i);
      }
    }
  });

  test("M20 it quotes the paragraph shortened, names it, the parent in one line, then the new words, with three ways out", async () => {
    const { mails, root } = await conversation();
    const text = mails[1]?.mail.text ?? "";
    const order = [
      "The Harbour Readers",
      "Cleo answered on ¶\u00a02",
      "The keeper wrote down every tide.",
      "Ines Calder, The Lantern and the Tide Table, ¶\u00a02",
      "In answer to Bob",
      "Who lit it before him? See the log.",
      "Cleo, Monday",
      "His mother did.",
      "You get this because you follow",
      "Stop mail for this thread",
      "choose what you hear",
      "stop all mail from The Harbour Readers",
    ].map((words) =>
      text
        .replace(/\n\| ?/g, " ")
        .replace(/\s+/g, " ")
        .indexOf(words.replace(/\s+/g, " ")),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(text).not.toContain(
      "Nobody asked him why. Nobody asked him why. Nobody asked him why. Nobody asked him why. Nobody",
    );
    expect(mails[0]?.mail.text).toContain(`http://localhost:3000/c/${root.id}`);
  });

  test("M20 dates are in the recipient's time zone, and an answer to you says so", async () => {
    const { ann, bob, begin, reply } = await story();
    await db.user.update({ where: { id: bob.id }, data: { timeZone: "Asia/Tokyo" } });
    const root = await begin(bob, minute(0), "Who lit it before him?");
    await workUntilIdle(minute(1));
    await reply(ann, minute(2), "His mother did.", root);
    await workUntilIdle(minute(8));
    const [arrived] = (await mailbox()).to(bob.email);
    expect(arrived?.mail.text).toContain("Ann answered you on ¶\u00a02");
    expect(arrived?.mail.text).toContain("In answer to you");
    expect(arrived?.mail.text).toContain("Tuesday 25 November 2025, 04:02");
    expect(arrived?.mail.text).toContain("Asia/Tokyo");
  });
});
