// Headers as a mail client and a hostile member see them.
import * as fc from "fast-check";
import { simpleParser } from "mailparser";
import { expect, test } from "vitest";
import { oneAddress } from "@/server/mail/address";
import { REFERENCES_LIMIT, references } from "@/server/mail/headers";
import { mimeOf } from "@/server/mail/mime";
import type { Post } from "@/server/mail/post";
import { noticeLetter, postTo, signInLetter } from "../support/letters";

const by = {
  deliveryId: "0198c0de-0000-7000-8000-00000000000a",
  from: "notify@read.example",
  host: "read.example",
  now: new Date("2026-03-12T08:00:00Z"),
};
const list = {
  id: "thread-7",
  archive: "https://read.example/c/7",
  unsubscribe: "https://read.example/api/unsubscribe/abc",
};

const mime = (more: Partial<Post> = {}) => mimeOf(postTo("ann@example.org", more), by);
const headOf = (raw: Buffer) => raw.subarray(0, raw.indexOf("\r\n\r\n")).toString("latin1");
const namesOf = (raw: Buffer) => [...headOf(raw).matchAll(/^([A-Za-z-]+):/gm)].map((match) => match[1]!.toLowerCase());
const header = (raw: Buffer, name: string) =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, "im").exec(headOf(raw))?.[1]?.replace(/\r\n\s+/g, " ");

test("the same post makes the same bytes", async () => {
  expect((await mime({ dedupKey: "same" })).equals(await mime({ dedupKey: "same" }))).toBe(true);
});

test("a notice says what it is, whose list it is on and how to leave", async () => {
  const raw = await mime({
    fromName: "Ana via The Harbour Readers",
    messageId: "c.2@read.example",
    inReplyTo: "c.1@read.example",
    references: ["c.0@read.example", "c.1@read.example"],
    list: { ...list, unsubscribeByMail: "mailto:u-abc@reply.example" },
  });
  expect(header(raw, "From")).toBe("Ana via The Harbour Readers <notify@read.example>");
  expect(header(raw, "To")).toBe("ann@example.org");
  expect(header(raw, "Message-ID")).toBe("<c.2@read.example>");
  expect(header(raw, "In-Reply-To")).toBe("<c.1@read.example>");
  expect(header(raw, "References")).toBe("<c.0@read.example> <c.1@read.example>");
  expect(header(raw, "Date")).toBe("Thu, 12 Mar 2026 08:00:00 +0000");
  expect(header(raw, "List-Id")).toBe("<thread-7.read.example>");
  expect(header(raw, "List-Archive")).toBe("<https://read.example/c/7>");
  expect(header(raw, "List-Unsubscribe")).toBe(
    "<https://read.example/api/unsubscribe/abc>, <mailto:u-abc@reply.example>",
  );
  expect(header(raw, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  expect(header(raw, "Auto-Submitted")).toBe("auto-generated");
  expect(header(raw, "X-Auto-Response-Suppress")).toBe("All");
});

test("a mail without an id of its own has its delivery's", async () => {
  expect(header(await mime(), "Message-ID")).toBe(`<d.${by.deliveryId}@read.example>`);
});

test("sign-in mail belongs to no list", async () => {
  const raw = await mime({ kind: "signIn", letter: signInLetter });
  expect(namesOf(raw).filter((name) => name.startsWith("list-"))).toEqual([]);
  await expect(mime({ kind: "signIn", letter: signInLetter, list })).rejects.toThrow("no list");
});

test("the text comes first, in UTF-8, and no line is longer than a mail server takes", async () => {
  const words = "tide".repeat(5_000);
  const raw = await mime({ letter: { ...noticeLetter, parts: [{ kind: "paragraph", words }] }, list });
  expect(header(raw, "Content-Type")).toMatch(/^multipart\/alternative;/);
  const types = [...raw.toString().matchAll(/^Content-Type: (text\/\w+); charset=utf-8/gm)].map((match) => match[1]);
  expect(types).toEqual(["text/plain", "text/html"]);
  expect(
    Math.max(
      ...raw
        .toString("latin1")
        .split("\r\n")
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(998);
  expect(raw.toString("latin1")).not.toMatch(/\P{ASCII}|[^\r]\n/u);
  expect((await simpleParser(raw)).text?.replace(/\s/g, "")).toBe(words);
});

const HOSTILE = [
  "Ana\r\nBcc: all@example.org",
  "Ana\nTo: all@example.org",
  "Ana\u2028Bcc: all@example.org",
  "Ana\u0085Bcc: all@example.org",
  "Ana\0<all@example.org>",
  '"Ana" <all@example.org>',
  "Ana, all@example.org",
  "=?utf-8?q?Ana=0D=0ABcc:_all=40example.org?=",
  "=?utf-8?b?QW5hDQpCY2M6IGFsbEBleGFtcGxlLm9yZw==?=",
  "\u202egro.elpmaxe@lla\u202c",
  "group: all@example.org;",
];

test.each(HOSTILE)("a name like %j adds no header and no recipient", async (name) => {
  const letter = { ...noticeLetter, subject: `${name} answered` };
  const raw = await mime({ fromName: `${name} via ${name}`, letter });
  const usual = namesOf(await mime());
  expect(namesOf(raw)).toEqual(usual);
  const { from, to, cc, bcc } = await simpleParser(raw);
  expect(from?.value.map(({ address }) => address)).toEqual(["notify@read.example"]);
  expect([to, cc, bcc].flat().flatMap((one) => one?.value.map(({ address }) => address) ?? [])).toEqual([
    "ann@example.org",
  ]);
});

test("no name and no subject whatever changes the headers", async () => {
  const usual = namesOf(await mime());
  const words = fc.string({ unit: "binary", maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(words, words, async (fromName, subject) => {
      const raw = await mime({ fromName: `A${fromName}`, letter: { ...signInLetter, subject: `S${subject}` } });
      expect(namesOf(raw)).toEqual(usual);
      expect((await simpleParser(raw)).from?.value).toMatchObject([{ address: "notify@read.example" }]);
    }),
    { numRuns: 60 },
  );
});

test("names and subjects of every script arrive as they were written", async () => {
  for (const name of ["Zoë Ångström", "Иван Петров", "山田太郎", "عائشة", "Mo 🌊", "O'Neill, Ana (she)"]) {
    const parsed = await simpleParser(
      await mime({ fromName: name, letter: { ...noticeLetter, subject: `${name}: ¶ 7` } }),
    );
    expect(parsed.from?.value[0]?.name).toBe(name);
    expect(parsed.subject).toBe(`${name}: ¶ 7`);
  }
});

test("references keep the root and the nearest, twenty at most", () => {
  const chain = Array.from({ length: 50 }, (_, i) => `c.${i}@read.example`);
  const kept = references(chain);
  expect(kept).toHaveLength(REFERENCES_LIMIT);
  expect([kept[0], kept[1], kept.at(-1)]).toEqual(["c.0@read.example", "c.31@read.example", "c.49@read.example"]);
  expect(references([])).toEqual([]);
});

test("ids, lists and links that would break out of their header are refused", async () => {
  await expect(mime({ messageId: "c.1@read.example>\r\nBcc: <all@example.org" })).rejects.toThrow("message id");
  await expect(mime({ list: { ...list, id: "a b>\r\nBcc: x" } })).rejects.toThrow("list's id");
  await expect(mime({ list: { ...list, unsubscribe: "javascript:alert(1)" } })).rejects.toThrow("links to");
  const raw = await mime({ list: { ...list, archive: "https://read.example/c/7>\r\nBcc: all@example.org" } });
  expect(namesOf(raw)).not.toContain("bcc");
});

test.each([
  "ann@example.org, bob@example.org",
  "ann@example.org\r\nBcc: bob@example.org",
  "Ann <ann@example.org>",
  '"ann@example.org"@evil.example',
  "ann@example.org@evil.example",
  "ann＠example.org ",
  "ann(comment)@example.org",
  "ann@example.org\u2028",
  "ann@[127.0.0.1]",
  "@example.org",
  "ann@",
  "ann @example.org",
  "Ann@Example.org",
])("nothing is written to %j", async (to) => {
  await expect(mime({ to })).rejects.toThrow("exactly one stored address");
});

test("an address has one form", () => {
  expect(oneAddress(" Ann@Example.ORG ")).toBe("ann@example.org");
  expect(oneAddress("ａｎｎ＠example.org")).toBe("ann@example.org");
  expect(oneAddress("ann+reading@mail.example.co.uk")).toBe("ann+reading@mail.example.co.uk");
});
