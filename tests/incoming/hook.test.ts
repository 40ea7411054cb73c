// Mail that a provider brings over the web: in each provider's words, by the one secret, kept before it is answered.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import http from "node:http";
import type net from "node:net";
import { dkimSign } from "mailauth/lib/dkim/sign";
import { expect, test, vi } from "vitest";
import { POST } from "@/app/api/mail/incoming/route";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { delivered } from "@/server/incoming/delivered";
import { fieldsOf } from "@/server/incoming/fields";
import { bring } from "@/server/incoming/hook.service";
import { verify } from "@/server/incoming/verify.service";
import { checkHook } from "@/server/mail/check/hook.service";
import { publicPart } from "@/server/mail/dkim-key.service";
import { minute } from "../follows/story";
import { answerTo, replyTo } from "../support/answering";
import { dnsOf } from "../support/dns";
import { workUntilIdle } from "../support/work";
import { answers, mailed, outcomes, repliesIn } from "./stage";

const SECRET = vi.hoisted(() => {
  process.env.INCOMING_SECRET = "a word that only the provider knows";
  return process.env.INCOMING_SECRET;
});
const BEARER = `Bearer ${SECRET}`;

const call = (query: string, body: BodyInit, headers: Record<string, string>) =>
  POST(
    new Request(`http://localhost:3000/api/mail/incoming${query}`, {
      ...{ method: "POST", body, duplex: "half" },
      headers: { authorization: BEARER, ...headers },
    } as RequestInit),
  );

/** The mail alone, its envelope in the address. */
const raw = (mail: string | Buffer, to: string, from: string, headers: Record<string, string> = {}) =>
  call(`?to=${encodeURIComponent(to)}&from=${encodeURIComponent(from)}`, new Uint8Array(Buffer.from(mail)), {
    "content-type": "message/rfc822",
    ...headers,
  });

/** A form with these fields, as bytes. */
function form(fields: Record<string, string | Buffer>): [Uint8Array<ArrayBuffer>, Record<string, string>] {
  const boundary = `xYz${randomBytes(9).toString("hex")}`;
  const parts = Object.entries(fields).flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    ...[Buffer.from(value), Buffer.from("\r\n")],
  ]);
  const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return [new Uint8Array(body), { "content-type": `multipart/form-data; boundary=${boundary}` }];
}

type Mailed = Awaited<ReturnType<typeof mailed>>;
const ways: [string, (all: Mailed, mail: string) => Promise<Response>][] = [
  ["alone", ({ ann, arrived }, mail) => raw(mail, replyTo(arrived), ann.email)],
  [
    "in a form with its envelope as JSON",
    ({ ann, arrived }, mail) =>
      call(
        "",
        ...form({ to: "somebody", envelope: JSON.stringify({ to: [replyTo(arrived)], from: ann.email }), email: mail }),
      ),
  ],
  [
    "in a form with recipient and sender",
    ({ ann, arrived }, mail) =>
      call("", ...form({ recipient: replyTo(arrived), sender: ann.email, from: "Ann <x@y.z>", "body-mime": mail })),
  ],
  [
    "in a form of the plain kind",
    ({ ann, arrived }, mail) =>
      call("", new URLSearchParams({ recipient: replyTo(arrived), sender: ann.email, "body-mime": mail }), {}),
  ],
  [
    "in JSON",
    ({ arrived }, mail) =>
      call("", JSON.stringify({ OriginalRecipient: replyTo(arrived), RawEmail: mail }), {
        "content-type": "application/json; charset=utf-8",
      }),
  ],
];

test.each(ways)("an answer that is brought %s becomes a comment, and the same twice is one", async (_, way) => {
  const all = await mailed();
  const mail = answerTo(all.arrived, all.ann.email, "Her father, says note 2 – “perhaps”.");
  const said = await Promise.all([way(all, mail), way(all, mail)]);
  expect(said.map(({ status }) => status)).toEqual([200, 200]);
  expect(await db.inboundMail.count({ where: { userId: all.ann.id, state: "arrived" } })).toBe(2);
  await workUntilIdle(minute(10));
  expect(await repliesIn(all.root.thread)).toEqual(["Her father, says note 2 – “perhaps”."]);
  expect((await outcomes(all.ann.id)).sort()).toEqual(["dropped, repeat", "posted"]);
});

test("only who knows the secret brings mail: as a bearer, or as a password in the address", async () => {
  const { ann, arrived } = await mailed();
  const basic = (said: string) => `Basic ${Buffer.from(said).toString("base64")}`;
  const bring = async (authorization: string) =>
    (await raw(answerTo(arrived, ann.email, "Yes."), replyTo(arrived), ann.email, { authorization })).status;
  expect(await bring(`bearer ${SECRET}`)).toBe(200);
  expect(await bring(basic(`postil:${SECRET}`))).toBe(200);
  for (const wrong of [
    "",
    "Bearer",
    `Bearer ${SECRET}x`,
    SECRET,
    basic(SECRET.slice(1)),
    basic(`${SECRET}:`),
    "Basic ???",
  ])
    expect([wrong, await bring(wrong)]).toEqual([wrong, 401]);
  expect(await db.inboundMail.count({ where: { userId: ann.id } })).toBe(2);
});

test("where no secret is set there is no such door", async () => {
  const { INCOMING_SECRET } = env;
  env.INCOMING_SECRET = undefined;
  expect((await raw("Subject: x\r\n\r\nx", "a@b.example", "c@d.example", { authorization: "Bearer " })).status).toBe(
    404,
  );
  env.INCOMING_SECRET = INCOMING_SECRET;
});

test("mail for nobody, and mail of which nobody says for whom it is, is not taken and not asked for again", async () => {
  const nobody = `r-${"a".repeat(26)}@reply.postil.localhost`;
  expect((await raw("Subject: x\r\n\r\nx", nobody, "c@d.example")).status).toBe(406);
  expect((await raw("Subject: x\r\n\r\nx", "somebody@elsewhere.example", "c@d.example")).status).toBe(406);
  expect((await call("", "Subject: x\r\n\r\nx", { "content-type": "message/rfc822" })).status).toBe(422);
  expect((await call(`?to=${nobody}`, "", { "content-type": "message/rfc822" })).status).toBe(422);
  expect((await call("", "{", { "content-type": "application/json" })).status).toBe(422);
  expect((await call("", ...form({ to: nobody }))).status).toBe(422);
  expect(await db.inboundMail.count({ where: { raw: Buffer.from("Subject: x\r\n\r\nx") } })).toBe(0);
});

test("a mail that is too large is not read to its end", async () => {
  const { arrived } = await mailed();
  let megabytes = 0;
  const stream = new ReadableStream({
    pull(controller) {
      megabytes += 1;
      if (megabytes > 100) controller.close();
      else controller.enqueue(new Uint8Array(1_000_000).fill(65));
    },
  });
  expect((await call(`?to=${replyTo(arrived)}`, stream, { "content-type": "message/rfc822" })).status).toBe(413);
  expect(megabytes).toBeLessThan(15);
  const large = Buffer.alloc(10_000_001, "a");
  expect((await raw(large, replyTo(arrived), "ann@example.org")).status).toBe(413);
});

test("while the database is away the provider is asked to come again", async () => {
  const mail = { raw: Buffer.from("x"), rcptTo: [`r-${"a".repeat(26)}@reply.postil.localhost`], mailFrom: "" };
  const away = () => Promise.reject(Object.assign(new Error("away"), { code: "P1001" }));
  expect(await bring(mail, { ...answers(), knows: away })).toBe("later");
  expect(await bring(mail, { ...answers(), knows: async () => true, keep: away })).toBe("later");
});

test("a mail in a form is kept to the last octet, so that its signature still proves its sender", async () => {
  const { ann, arrived } = await mailed();
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
  const by = { signingDomain: "example.org", selector: "s1", privateKey: key };
  const plain = Buffer.from(
    `From: ${ann.email}\r\nTo: ${replyTo(arrived)}\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n--caf\xe9--\r\n\r\n`,
    "latin1",
  );
  const { signatures } = await dkimSign(plain, { ...by, signatureData: [by] });
  const mail = Buffer.concat([Buffer.from(signatures), plain]);
  expect((await call("", ...form({ recipient: replyTo(arrived), sender: ann.email, "body-mime": mail }))).status).toBe(
    200,
  );
  const kept = await db.inboundMail.findFirstOrThrow({ where: { userId: ann.id } });
  expect(Buffer.from(kept.raw).equals(mail)).toBe(true);
  expect(kept.client).toBeNull();
  const resolver = dnsOf({ "TXT s1._domainkey.example.org": [[`v=DKIM1; p=${publicPart(key).p}`]] });
  expect(await verify({ ...kept, from: ann.email, host: "postil.example" }, { checked: false, resolver })).toBe(
    "passed",
  );
  expect(
    await verify({ ...kept, raw: plain, from: ann.email, host: "postil.example" }, { checked: false, resolver }),
  ).toBe("unproven");
});

test("the sender is taken from the envelope, and an empty one stays empty", () => {
  const mail = "Return-Path: <eve@example.net>\r\nSubject: x\r\n\r\nReturn-Path: <body@example.net>\r\n";
  const from = (query: Record<string, string>, body = mail) =>
    delivered(Buffer.from(body), null, (name) => ({ to: "a@b.example", ...query })[name])?.mailFrom;
  expect(from({ from: "ann@example.org" })).toBe("ann@example.org");
  expect(from({ from: "" })).toBe("");
  expect(from({ from: "<>" })).toBe("");
  expect(from({})).toBe("eve@example.net");
  expect(from({}, "Return-Path: <>\r\n\r\nx")).toBe("");
  expect(from({}, "Subject: x\r\n\r\nReturn-Path: <>\r\n")).toBe("unknown@sender.invalid");
  expect(from({ envelope: '{"from":""}' })).toBe("");
  expect(from({ envelope: "{" })).toBe("eve@example.net");
});

test("the check knocks at this door, and says what keeps a provider out", async () => {
  const statuses: number[] = [];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "", url = "", headers } = request;
    const init = { method, headers: headers as Record<string, string>, body: Buffer.concat(chunks) };
    const answer = url.startsWith("/elsewhere") ? { status: 302 } : await POST(new Request(`http://x${url}`, init));
    statuses.push(answer.status);
    response.writeHead(answer.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`;
  const at = { origin, secret: SECRET, replyHost: "reply.postil.localhost" };
  expect((await checkHook(at)).verdict).toBe("good");
  expect((await checkHook({ ...at, secret: `${SECRET}?` })).says).toMatch(/knows another INCOMING_SECRET/);
  expect((await checkHook({ ...at, origin: `${origin}/elsewhere` })).says).toMatch(/answers 302: does ORIGIN lead/);
  expect(statuses).toEqual([406, 401, 302]);
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  expect((await checkHook(at)).says).toMatch(/cannot be reached from here/);
});

test("forms that lie about their ends, repeat a field, or are nothing, are read without harm", () => {
  const type = "multipart/form-data; boundary=x";
  const read = (body: string) =>
    Object.fromEntries([...(fieldsOf(Buffer.from(body), type) ?? [])].map(([k, v]) => [k, `${v}`]));
  const field = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  expect(read("")).toEqual({});
  expect(read("--x")).toEqual({});
  expect(read("--x--")).toEqual({});
  expect(read(`${field("a", "1")}--x--`)).toEqual({ a: "1" });
  expect(read(`${field("a", "1")}${field("a", "2")}${field("b", "in it --x")}--x--`)).toEqual({
    a: "1",
    b: "in it --x",
  });
  expect(read(`--x\r\nContent-Disposition: form-data; name="a"\r\n--x--`)).toEqual({});
  expect(read(field("a", "no end"))).toEqual({});
  expect(read(`--x\r\nX: y\r\n\r\nnameless\r\n${field("b", "2")}--x--`)).toEqual({ b: "2" });
  expect(fieldsOf(Buffer.from("x"), "text/plain")).toBeNull();
  expect(fieldsOf(Buffer.from("a=%E9+%zz"), "application/x-www-form-urlencoded")?.get("a")).toEqual(
    Buffer.from("\xe9 %zz", "latin1"),
  );
});
