// M24, M31, M32 and what is hostile: from bytes to who wrote it and what it says.
import { expect, test } from "vitest";
import { parse } from "@/server/incoming/parse";
import { trimReply } from "@/server/mail/trim/trim";

const mail = (head: string, body: string | Buffer = "Yes.\r\n") =>
  Buffer.concat([Buffer.from(`${head.trim().replace(/\r?\n/g, "\r\n")}\r\n\r\n`), Buffer.from(body)]);

const textOf = async (type: string, body: string | Buffer, encoding = "8bit") =>
  (
    await parse(mail(`From: a@b.org\nContent-Type: ${type}\nContent-Transfer-Encoding: ${encoding}`, body))
  ).text?.trim();

test.each([
  ["From: Ann <ann@example.org>", "ann@example.org"],
  ["From: ANN@Example.ORG", "ann@example.org"],
  ["From: =?utf-8?q?Ann=40x=2Eorg?= <ann@example.org>", "ann@example.org"],
  ["From: ann@example.org\nFrom: bob@example.org", null],
  ["From: ann@example.org, bob@example.org", null],
  ["From: Group: ann@example.org;", null],
  ["From: Undisclosed:;", null],
  ["From: ann", null],
  ['From: "ann@example.org" <bob@example.org>', "bob@example.org"],
  ["From: ", null],
  ["Subject: nobody", null],
  ["From: ann@example.org\nSender: bob@example.org", "ann@example.org"],
])("M24 of %j the one address is %j", async (head, from) => {
  expect((await parse(mail(head))).from).toBe(from);
});

test("M31 as declared, then strict UTF-8, then windows-1252", async () => {
  expect(await textOf("text/plain; charset=iso-8859-15", Buffer.from([0xa4, 0x31]))).toBe("€1");
  expect(await textOf("text/plain; charset=koi8-r", Buffer.from([0xf0, 0xd2, 0xc9]))).toBe("При");
  expect(await textOf("text/plain; charset=iso-8859-1", Buffer.from([0x93, 0xe9, 0x94]))).toBe("“é”");
  expect(await textOf("text/plain", Buffer.from("Où", "utf8"))).toBe("Où");
  expect(await textOf("text/plain", Buffer.from([0x4f, 0xf9, 0x80]))).toBe("Où€");
  expect(await textOf("text/plain; charset=utf-8", Buffer.from([0x4f, 0xf9]))).toBe("Où");
  expect(await textOf("text/plain; charset=us-ascii", Buffer.from("Où", "utf8"))).toBe("Où");
  expect(await textOf("text/plain; charset=klingon", Buffer.from([0x4f, 0xf9]))).toBe("Où");
  expect(await textOf("text/plain; charset=iso-8859-1", "O=F9", "quoted-printable")).toBe("Où");
  expect(await textOf("text/plain", Buffer.from([0x4f, 0xf9]).toString("base64"), "base64")).toBe("Où");
});

test("M31 U+0000 is taken out of texts, subjects and HTML", async () => {
  expect(await textOf("text/plain; charset=utf-8", "a\0b")).toBe("ab");
  const read = await parse(mail("From: a@b.org\nSubject: =?utf-8?q?a=00b?=\nContent-Type: text/html", "<p>a\0b</p>"));
  expect([read.subject, read.html?.trim()]).toEqual(["ab", "<p>ab</p>"]);
});

test("format=flowed is unfolded, and a forwarded mail within is no text of its writer", async () => {
  expect(await textOf("text/plain; charset=utf-8; format=flowed", "One line \r\nin two.\r\n")).toBe("One line in two.");
  const flowed = "> Who lit  \r\n> it?\r\n> And why?\r\n\r\nHis mo \r\nther.\r\n\r\n-- \r\nAnn\r\n";
  const kept = "> Who lit it?\n> And why?\n\nHis mother.\n\n-- \nAnn";
  expect(await textOf("text/plain; charset=utf-8; format=flowed; delsp=yes", flowed)).toBe(kept);
  const inner = "From: z@z.org\r\nSubject: inner\r\n\r\nNot mine.\r\n";
  const parts = `--x\r\nContent-Type: text/plain\r\n\r\nMine.\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n${inner}--x--\r\n`;
  const read = await parse(mail("From: a@b.org\nContent-Type: multipart/mixed; boundary=x", parts));
  expect(read.text?.trim()).toBe("Mine.");
  expect(read.files).toEqual([]);
});

test("M31 what the writer of flowed text begins with a mark is no quotation, but for code", async () => {
  const flowed = (body: string, more = "") => textOf(`text/plain; charset=utf-8; format=flowed${more}`, body);
  const body = "> quoted \r\n> on\r\n >mine \r\n >and on\r\n   > mine\r\n From here\r\n  two\r\n> > older\r\n";
  const read = "> quoted on\n\\>mine >and on\n  \\> mine\nFrom here\n two\n> > older";
  expect(await flowed(body)).toBe(read);
  expect(await flowed("```\r\n > ls\r\n```\r\n >= 3?\r\n")).toBe("```\n> ls\n```\n\\>= 3?");
  expect(await flowed(" >un \r\nder\r\n-- \r\n >x\r\n", "; delsp=yes")).toBe("\\>under\n-- \n\\>x");
  expect(await flowed("")).toBe("");
  expect(trimReply({ text: (await flowed("Yes.\r\n >5 would do \r\nas well.\r\n")) ?? "" }).body).toBe(
    "Yes.\n\\>5 would do as well.",
  );
  expect(await textOf("text/plain; charset=utf-8", " > quoted")).toBe("> quoted");
});

test("nothing at all, and no headers at all, are mails from nobody", async () => {
  expect((await parse(Buffer.from(""))).from).toBeNull();
  expect((await parse(Buffer.from("\r\n\r\n"))).from).toBeNull();
  expect((await parse(Buffer.from("hello"))).from).toBeNull();
});

test("parts in parts in parts, and a header of megabytes, are refused before they cost anything", async () => {
  let bomb = "From: a@b.org\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n";
  for (let i = 0; i < 5_000; i++) bomb += `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`;
  await expect(parse(Buffer.from(bomb))).rejects.toThrow(/nodes/);
  await expect(parse(mail(`From: a@b.org\nX-Long: ${"y".repeat(3_000_000)}`))).rejects.toThrow(/header size/);
  const many = `--x\r\n\r\nYes.\r\n`.repeat(2_000);
  await expect(parse(mail("From: a@b.org\nContent-Type: multipart/mixed; boundary=x", many))).rejects.toThrow(/nodes/);
});

test("a boundary that never comes, twenty thousand nested tags and broken base64 are read as far as they go", async () => {
  const read = await parse(mail("From: a@b.org\nContent-Type: multipart/alternative; boundary=never", "Yes.\r\n"));
  expect(read.from).toBe("a@b.org");
  const deep = await parse(mail("From: a@b.org\nContent-Type: text/html", `${"<div>".repeat(20_000)}Deep.`));
  expect(deep.html).toContain("Deep.");
  expect(await textOf("text/plain", "!!!!not base64!!!!", "base64")).toBeDefined();
});
