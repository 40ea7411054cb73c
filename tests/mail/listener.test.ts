// M22: the door for mail, line by line: what it takes is in the database before it says so, and nobody can wear it down.
import { randomUUID } from "node:crypto";
import net from "node:net";
import { afterEach, expect, test } from "vitest";
import { CONNECTIONS, keepListening, type Listener, startListener } from "@/server/mail/listener";
import type { Brought, Receiver } from "@/server/mail/receiver";
import { asData, converse, handOver } from "../support/answering";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

type Taken = Brought & { raw: Buffer };

/** A receiver that knows one address, and what it has taken. */
function ann(more: Partial<Receiver> = {}) {
  const taken: Taken[] = [];
  const receiver: Receiver = {
    hosts: ["reply.example.org"],
    knows: async (address) => address.toLowerCase().startsWith("ann@"),
    keep: async (brought, raw) => void taken.push({ ...brought, raw }),
    ...more,
  };
  return { receiver, taken };
}

async function listen(receiver: Receiver, protocol: "lmtp" | "smtp" = "lmtp"): Promise<Listener> {
  const listener = await startListener(receiver, { port: 0, host: "127.0.0.1", protocol });
  open.push(listener);
  return listener;
}

const MAIL = { from: "ann@example.com", to: "Ann@Reply.Example.org", raw: "Subject: Hi\r\n\r\nYes.\r\n.dots\r\n" };
const codes = (answers: string[]) => answers.map((one) => one.slice(0, 3));

test("LMTP takes a mail, byte for byte, and says what it has", async () => {
  const { receiver, taken } = ann();
  const { port } = await listen(receiver);
  expect(codes(await handOver(port, MAIL))).toEqual(["220", "250", "250", "250", "354", "250"]);
  expect(taken[0]?.raw.toString()).toBe("Subject: Hi\r\n\r\nYes.\r\n.dots\r\n\r\n");
  expect(taken[0]).toMatchObject({ mailFrom: "ann@example.com", client: null });
});

test("behind a mail server the client is the one that it names, and there alone", async () => {
  const { receiver, taken } = ann();
  const lmtp = await listen(receiver);
  const lines = ["XFORWARD NAME=mx.example.com ADDR=192.0.2.7 HELO=mx.example.com", `MAIL FROM:<${MAIL.from}>`];
  const said = await converse(lmtp.port, ["LHLO me", ...lines, `RCPT TO:<${MAIL.to}>`, "DATA", asData(MAIL.raw)]);
  expect(said.at(-1)).toMatch(/^250/);
  expect(taken[0]).toMatchObject({ client: "192.0.2.7", helo: "mx.example.com" });
  const smtp = await listen(receiver, "smtp");
  const lied = await converse(smtp.port, ["EHLO mx.liar.example", ...lines]);
  expect(codes(lied)).toEqual(["220", "250", "550", "250"]);
  await handOver(smtp.port, MAIL, "EHLO mx.liar.example");
  expect(taken[1]).toMatchObject({ client: "127.0.0.1", helo: "mx.liar.example" });
});

test("an unknown address, and one of another host, are refused for good at RCPT", async () => {
  const { port } = await listen(ann().receiver);
  const said = await converse(port, [
    "LHLO me",
    "MAIL FROM:<x@example.com>",
    "RCPT TO:<bob@reply.example.org>",
    "RCPT TO:<ann@elsewhere.example.org>",
    "RCPT TO:<ann@reply.example.org.evil.example>",
    "DATA",
  ]);
  expect(codes(said)).toEqual(["220", "250", "250", "550", "550", "550", "503"]);
});

test("while the database is away a mail is put off, at RCPT and after its bytes", async () => {
  const away = async () => {
    throw Object.assign(new Error("Connection terminated"), { code: "ECONNREFUSED" });
  };
  const blind = await listen(ann({ knows: away }).receiver);
  expect(codes(await handOver(blind.port, MAIL))[3]).toBe("451");
  const full = await listen(ann({ keep: away }).receiver);
  expect(codes(await handOver(full.port, MAIL)).at(-1)).toBe("451");
});

test("a mail over 10 MB is refused: where it says so at once, otherwise after it came", async () => {
  const { receiver, taken } = ann();
  const { port } = await listen(receiver);
  const said = await converse(port, ["LHLO me", "MAIL FROM:<x@example.com> SIZE=10000001"]);
  expect(said[2]).toMatch(/^552/);
  const raw = `Subject: Hi\r\n\r\n${`${"x".repeat(70)}\r\n`.repeat(150_000)}`;
  expect((await handOver(port, { ...MAIL, raw })).at(-1)).toMatch(/^552/);
  expect(taken).toEqual([]);
});

test("one answer for each recipient, as LMTP wants it", async () => {
  const { receiver, taken } = ann();
  const { port } = await listen(receiver);
  const to = ["ann@reply.example.org", "ann@REPLY.example.org", "ann@reply.example.org"].map(
    (one) => `RCPT TO:<${one}>`,
  );
  const said = await converse(port, ["LHLO me", "MAIL FROM:<>", ...to, "DATA", asData(MAIL.raw)]);
  expect(said.at(-1)).toMatch(/^250/);
  expect(taken[0]?.rcptTo).toHaveLength(1);
  expect(taken[0]?.mailFrom).toBe("");
});

test("from one address only so many connections are let in when everybody may come", async () => {
  const { port } = await listen(ann().receiver, "smtp");
  const sockets = Array.from({ length: CONNECTIONS.each + 2 }, () => net.connect(port, "127.0.0.1"));
  const first = await Promise.all(
    sockets.map((socket) => new Promise<string>((resolve) => socket.once("data", (data) => resolve(`${data}`)))),
  );
  expect(first.filter((line) => line.startsWith("220"))).toHaveLength(CONNECTIONS.each);
  expect(first.filter((line) => line.startsWith("421"))).toHaveLength(2);
  for (const socket of sockets) socket.destroy();
});

test("commands that it has no business with are not there: no login, no wizardry", async () => {
  const { port } = await listen(ann().receiver);
  const said = await converse(port, ["LHLO me", "AUTH PLAIN AGEAYg==", "WIZ x", "SHELL ls", "VRFY ann", "NOOP"]);
  expect(
    codes(said)
      .slice(2, 5)
      .every((code) => code.startsWith("5")),
  ).toBe(true);
  expect(said.join()).not.toMatch(/AUTH PLAIN|STARTTLS/);
});

test("a line without an end, and one of a megabyte, are not waited for for ever", async () => {
  const { port } = await listen(ann().receiver);
  const said = await converse(port, ["LHLO me", Buffer.from(`MAIL FROM:<${"a".repeat(1_000_000)}@x>\r\n`)]);
  expect(said.at(-1)).toMatch(/^[45]/);
});

test("who is in the middle of a mail may finish while the door closes", async () => {
  const { receiver, taken } = ann();
  const listener = await startListener(receiver, { port: 0, host: "127.0.0.1", protocol: "lmtp" });
  let closing: Promise<void> | undefined;
  const { keep } = receiver;
  receiver.keep = async (brought, raw) => {
    closing = listener.close();
    await new Promise(setImmediate);
    await keep(brought, raw);
  };
  expect((await handOver(listener.port, MAIL)).at(-1)).toMatch(/^250/);
  await closing;
  expect(taken).toHaveLength(1);
  await expect(converse(listener.port, [])).resolves.toEqual(["closed"]);
});

test("a worker takes the door over when the one that had it open has gone", async () => {
  const first = await startListener(ann().receiver, { port: 0, host: "127.0.0.1", protocol: "lmtp" });
  const { receiver, taken } = ann();
  open.push(keepListening(receiver, { port: first.port, host: "127.0.0.1", protocol: "lmtp" }));
  await first.close();
  const raw = `Subject: ${randomUUID()}\r\n\r\nYes.\r\n`;
  await expect
    .poll(async () => (await handOver(first.port, { ...MAIL, raw })).at(-1), { timeout: 30_000, interval: 200 })
    .toMatch(/^250/);
  expect(taken).toHaveLength(1);
}, 60_000);
