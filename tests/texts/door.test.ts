// The door for pasted texts and files: whose forms it takes, in which encodings, and what it says to the rest.
import { expect, test } from "vitest";
import { POST } from "@/app/api/import/route";
import { SESSION_COOKIE } from "@/server/accounts/session";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { MAX_BYTES } from "@/server/texts/import/limits";
import { group, person, session } from "@/tests/support/make";

const scene = async () => {
  const [ann, cai] = [await person("Ann"), await person("Cai")];
  const here = await group({ owner: [ann], member: [cai] });
  return { here, ann: await session(ann), cai: await session(cai) };
};

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
  expect((await db.draft.findUniqueOrThrow({ where: { id: draft } })).raw).toBe("The lamp burned – until the Friday.");
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
  const file = new Blob([Buffer.alloc(MAX_BYTES + 1, "a")]);
  const sentence = { status: 413, message: expect.stringContaining("larger than 5 MB") };
  expect(await said(await knock({ group: here.slug, file }, ann))).toMatchObject(sentence);
  const promised = { "content-length": String(MAX_BYTES * 2) };
  expect(await said(await knock({ group: here.slug, raw: "A lamp." }, ann, promised))).toMatchObject(sentence);
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

test("nothing, and what is no text, are refused with what to do", async () => {
  const { here, ann } = await scene();
  expect(await said(await knock({ group: here.slug, raw: " " }, ann))).toMatchObject({
    status: 422,
    message: expect.stringContaining("Paste"),
  });
  const file = new Blob([Buffer.from("%PDF-1.7")]);
  expect(await said(await knock({ group: here.slug, file }, ann))).toMatchObject({
    status: 422,
    message: expect.stringContaining("save it as plain text"),
  });
});
