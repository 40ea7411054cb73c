// The door for pasted texts and files: whose forms it takes, in which encodings, and what it says to the rest.
import { expect, test } from "vitest";
import { POST as act } from "@/app/api/import/[draft]/route";
import { POST } from "@/app/api/import/route";
import { SESSION_COOKIE } from "@/server/accounts/session";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { MAX_BYTES, MAX_FILE_BYTES } from "@/server/texts/import/limits";
import { group, person, session } from "@/tests/support/make";
import { workUntilIdle } from "@/tests/support/work";

const scene = async () => {
  const [ann, cai] = [await person("Ann"), await person("Cai")];
  const here = await group({ owner: [ann], member: [cai] });
  return { here, ann: await session(ann), cai: await session(cai) };
};

const now = new Date("2026-03-12T08:00:00Z");
const draftOf = (id: string) => db.draft.findUniqueOrThrow({ where: { id }, include: { file: true } });

const knock = (fields: Record<string, string | Blob>, token?: string, headers: Record<string, string> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (typeof value === "string") body.set(name, value);
    else body.set(name, value, "lamp.txt");
  const cookie: Record<string, string> = token ? { cookie: `${SESSION_COOKIE}=${token}` } : {};
  return POST(
    new Request("http://localhost/api/import", {
      method: "POST",
      body,
      headers: { origin: env.ORIGIN, accept: "application/json", ...cookie, ...headers },
    }),
  );
};
const said = async (response: Response) => ({ status: response.status, ...(await response.json()) });

test("a file in UTF-16 becomes a draft of its words", async () => {
  const { here, ann } = await scene();
  const file = new Blob([Buffer.from("\ufeffThe lamp burned – until the Friday.", "utf16le")]);
  const { status, draft } = await said(await knock({ group: here.slug, file }, ann));
  expect(status).toBe(200);
  await workUntilIdle(now);
  expect(await draftOf(draft)).toMatchObject({ state: "ready", raw: "The lamp burned – until the Friday." });
});

test("the switch of the form says what is meant, where more than one field is filled in", async () => {
  const { here, ann } = await scene();
  const file = new Blob([Buffer.from("A boat.")]);
  const all = { group: here.slug, file, raw: "A lamp.", address: "example.org/ledger" };
  const sent = async (how: string) => draftOf((await said(await knock({ ...all, how }, ann))).draft);
  expect(await sent("paste")).toMatchObject({ state: "ready", raw: "A lamp.", file: null });
  expect(await sent("file")).toMatchObject({ state: "reading", file: { name: "lamp.txt", address: null } });
  const address = { name: null, address: "https://example.org/ledger", bytes: null };
  expect(await sent("address")).toMatchObject({ state: "reading", title: "example.org", file: address });
});

test("pasted words that are a page's source, and what the clipboard held of a page, are read as a page", async () => {
  const { here, ann } = await scene();
  const page = "<!doctype html><title>Lamps</title><p>A lamp.</p>";
  const source = await said(await knock({ group: here.slug, raw: page }, ann));
  const held = await said(await knock({ group: here.slug, raw: "A lamp.", html: "<p>A lamp.</p>" }, ann));
  for (const { draft } of [source, held])
    expect(await draftOf(draft)).toMatchObject({ state: "reading", raw: "", file: { type: "text/html" } });
  const words = await said(await knock({ group: here.slug, raw: "<A lamp>, she wrote." }, ann));
  expect(await draftOf(words.draft)).toMatchObject({ state: "ready", file: null });
});

test("a form without scripts is led on to the preview", async () => {
  const { here, ann } = await scene();
  const response = await knock({ group: here.slug, reading: "", raw: "A lamp." }, ann, { accept: "text/html" });
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toMatch(new RegExp(`^/groups/${here.slug}/import/[0-9a-f-]{36}$`));
});

test("other words for a draft are read in its place", async () => {
  const { here, ann } = await scene();
  const { draft } = await said(await knock({ group: here.slug, raw: "A lamp." }, ann));
  await knock({ group: here.slug, draft, version: "0", raw: "A ledger." }, ann);
  expect(await db.draft.findMany({ where: { groupId: here.id }, select: { raw: true } })).toEqual([
    { raw: "A ledger." },
  ]);
  expect(await said(await knock({ group: here.slug, draft, version: "0", raw: "A boat." }, ann))).toMatchObject({
    status: 409,
  });
});

test("what is too large is refused before it is read, and after", async () => {
  const { here, ann } = await scene();
  const file = new Blob([Buffer.alloc(MAX_FILE_BYTES + 1, "a")]);
  const sentence = { status: 413, message: expect.stringContaining("larger than 20 MB") };
  expect(await said(await knock({ group: here.slug, file }, ann))).toMatchObject(sentence);
  const promised = { "content-length": String(MAX_FILE_BYTES * 2) };
  expect(await said(await knock({ group: here.slug, raw: "A lamp." }, ann, promised))).toMatchObject(sentence);
  const raw = "a".repeat(MAX_BYTES + 1);
  expect(await said(await knock({ group: here.slug, raw }, ann))).toMatchObject({
    status: 413,
    message: expect.stringContaining("larger than 5 MB"),
  });
});

test("a form without scripts is refused in plain words", async () => {
  const { here, ann } = await scene();
  const response = await knock({ group: here.slug, raw: " " }, ann, { accept: "text/html" });
  expect([response.status, await response.text()]).toEqual([422, expect.stringContaining("still in the form")]);
});

test("strangers, members and other sites are refused, each in its way", async () => {
  const { here, ann, cai } = await scene();
  const eve = await session(await person("Eve"));
  const form = { group: here.slug, raw: "A lamp." };
  expect(await said(await knock(form))).toMatchObject({ status: 401 });
  expect(await said(await knock(form, eve))).toMatchObject({ status: 404 });
  expect(await said(await knock(form, cai))).toMatchObject({ status: 403 });
  expect(await said(await knock(form, ann, { origin: "https://elsewhere.example" }))).toMatchObject({ status: 403 });
  expect(await db.draft.count({ where: { groupId: here.id } })).toBe(0);
});

test("nothing, and what is no address, are refused with what to do", async () => {
  const { here, ann } = await scene();
  const asked = async (fields: Record<string, string>) => said(await knock({ group: here.slug, ...fields }, ann));
  expect(await asked({ raw: " " })).toMatchObject({ status: 422, message: expect.stringContaining("Paste") });
  for (const address of ["javascript:alert(1)", "ftp://example.org", "https://ann:secret@example.org", "a b"])
    expect(await asked({ address })).toMatchObject({ status: 422, message: expect.stringContaining("not an address") });
  expect(await db.draft.count({ where: { groupId: here.id } })).toBe(0);
});

test("while a text is read, forms without scripts can stop it and have it read again", async () => {
  const { here, ann, cai } = await scene();
  const { draft } = await said(await knock({ group: here.slug, file: new Blob(["A lamp."]) }, ann));
  const press = async (what: string, token = ann) => {
    const form = new URLSearchParams({ do: what });
    const headers = { origin: env.ORIGIN, cookie: `${SESSION_COOKIE}=${token}` };
    const request = new Request("http://localhost/api/import/x", { method: "POST", body: form, headers });
    return (await act(request, { params: Promise.resolve({ draft }) })).status;
  };
  expect(await press("cancel", cai)).toBe(403);
  expect([await press("cancel"), (await draftOf(draft)).state]).toEqual([303, "refused"]);
  expect([await press("again"), (await draftOf(draft)).state]).toEqual([303, "reading"]);
  expect(await press("dance")).toBe(422);
});
