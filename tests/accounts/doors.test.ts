// The form doors: whose forms they take, what they answer, and where they lead.
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import * as auth from "@/app/api/auth/[...nextauth]/route";
import { FORM_LIMIT } from "@/app/api/form";
import * as invitations from "@/app/api/invitations/[token]/route";
import * as settings from "@/app/api/settings/route";
import * as signin from "@/app/api/signin/route";
import { SESSION_COOKIE } from "@/server/accounts/session";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { as } from "@/tests/support/as";
import { group, person, session } from "@/tests/support/make";

let counter = 0;
const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  new Request("http://attacker.invalid/somewhere", {
    method: "POST",
    headers: {
      origin: env.ORIGIN,
      "x-forwarded-for": `198.51.100.${++counter % 250}`,
      "content-type": "application/x-www-form-urlencoded",
      ...headers,
    },
    body: new URLSearchParams(fields),
  });

const at = (...nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) });
const cookie = (token: string) => ({ cookie: `theme=dark; ${SESSION_COOKIE}=${token}` });
const mailed = (email: string) => db.delivery.findMany({ where: { rcptTo: email }, orderBy: { id: "desc" } });

/** Asks for a link through the door, and takes it out of the mail. */
async function link(email: string, headers: Record<string, string> = {}, next = "/") {
  expect((await signin.POST(form({ email, next }, headers))).status).toBe(303);
  const [newest] = await mailed(email);
  const text = (await simpleParser(Buffer.from(newest?.raw ?? []))).text ?? "";
  return new URL(text.match(/https?:\S+\/signin\/confirm\S+/)?.[0] ?? "");
}

const confirm = (url: URL, headers: Record<string, string> = {}, extra: Record<string, string> = {}) =>
  auth.POST(form({ ...Object.fromEntries(url.searchParams), ...extra }, headers), at("callback", "email"));

describe("asking for a link", () => {
  test("answers a known and an unknown address alike", async () => {
    const ann = await person("Ann");
    const [known, unknown] = [
      await signin.POST(form({ email: ann.email })),
      await signin.POST(form({ email: "nobody.knows@example.org" })),
    ];
    const shape = ({ status, headers }: Response) => ({
      status,
      headers: [...headers].map(([name, value]) => [name, value.replace(/asked=[^;]*/, "")]),
    });
    expect(shape(known)).toEqual(shape(unknown));
  });

  test("builds the link from the configured origin, whatever the headers say", async () => {
    const url = await link("host@example.org", {
      host: "evil.test",
      "x-forwarded-host": "evil.test",
      "x-forwarded-proto": "https",
      forwarded: "host=evil.test;proto=https",
    });
    expect(url.origin).toBe(env.ORIGIN);
  });

  test.each(["ann@example.org,eve@evil.test", "ann@example.org\r\nBcc: eve@evil.test", ""])(
    "sends nothing to %j",
    async (email) => {
      const before = await db.delivery.count();
      const answer = await signin.POST(form({ email }));
      // What was typed comes back, to be put right.
      const back = new URL(answer.headers.get("location") ?? "", env.ORIGIN);
      expect([back.pathname, back.searchParams.get("why")]).toEqual(["/signin", "address"]);
      expect(back.searchParams.get("email") ?? "").toBe(email);
      expect(await db.delivery.count()).toBe(before);
    },
  );

  test("tells who asked too often so, in the same way for every address", async () => {
    const from = { "x-forwarded-for": "192.0.2.77" };
    for (let n = 0; n < 10; n++) await signin.POST(form({ email: `flood${n}@example.org` }, from));
    const answer = await signin.POST(form({ email: "flood10@example.org" }, from));
    expect(answer.headers.get("location")).toBe("/signin?why=often&email=flood10%40example.org");
    expect(await mailed("flood10@example.org")).toHaveLength(0);
  });
});

describe("every form door", () => {
  const DOORS: [string, (request: Request) => Promise<Response>][] = [
    ["sign-in", (request) => signin.POST(request)],
    ["callback", (request) => auth.POST(request, at("callback", "email"))],
    ["sign-out", (request) => auth.POST(request, at("signout"))],
    ["settings", (request) => settings.POST(request)],
    ["invitations", (request) => invitations.POST(request, { params: Promise.resolve({ token: "x" }) })],
  ];

  const FOREIGN: Record<string, string>[] = [
    { origin: "https://evil.test" },
    { origin: `${env.ORIGIN}.evil.test` },
    { origin: "null" },
    { origin: "null", "sec-fetch-site": "cross-site" },
  ];

  test.each(DOORS)("%s refuses what another site sends", async (_, door) => {
    for (const headers of FOREIGN) expect((await door(form({}, headers))).status).toBe(403);
  });

  test.each(DOORS)("%s refuses an endless form and what is no form", async (_, door) => {
    expect((await door(form({ email: "x".repeat(FORM_LIMIT) }))).status).toBe(422);
    expect((await door(form({}, { "content-type": "application/json" }))).status).toBe(422);
  });

  test("tells a browser so in a page, with the way back to where the form was on our site, and nothing of another", async () => {
    const sent = async (referer: string) => {
      const answer = await signin.POST(form({ email: "x".repeat(FORM_LIMIT) }, { accept: "text/html", referer }));
      expect(answer.headers.get("content-type")).toContain("text/html");
      return answer.text();
    };
    const page = await sent(`${env.ORIGIN}/signin?next="><script>`);
    expect(page).toContain("That is longer than this form takes.");
    expect(page).toContain('href="/signin?next=&quot;&gt;&lt;script&gt;"');
    expect(await sent("https://evil.test/signin")).toContain('href="/"');
  });

  test("draws that page as its reader chose for this device, and takes nothing else from what the browser keeps", async () => {
    const sent = async (cookie: string) =>
      (await signin.POST(form({ email: "x".repeat(FORM_LIMIT) }, { accept: "text/html", cookie }))).text();
    expect(await sent("size=large; theme=dark")).toContain('<html lang="en" data-size="large" data-theme="dark">');
    expect(await sent('theme="><script>')).toContain('<html lang="en">');
    expect(await sent("")).toContain("--paper:");
  });

  test.each(DOORS)("%s acts on POST alone", (_, door) => {
    expect(door).toBeDefined();
    for (const module of [signin, auth, settings, invitations]) expect(Object.keys(module)).toEqual(["POST"]);
  });
});

describe("the button of the mailed link", () => {
  test("works from a page that sends no referrer, where the browser says that the page is ours", async () => {
    const url = await link("referrer@example.org");
    const answer = await confirm(url, { origin: "null", "sec-fetch-site": "same-origin" });
    expect(answer.headers.get("location")).toBe("/settings?welcome=1&next=%2F");
    expect(answer.headers.get("set-cookie")).toContain(SESSION_COOKIE);
    expect(answer.headers.get("cache-control")).toContain("no-store");
  });

  test("leads where one was heading, and never off the site", async () => {
    const ann = await person("Ann");
    const url = await link(ann.email, {}, "/groups/harbour");
    expect((await confirm(url)).headers.get("location")).toBe("/groups/harbour");
    const again = await link(ann.email);
    expect((await confirm(again, {}, { next: "https://evil.test/" })).headers.get("location")).toBe("/");
  });

  test("says of a used link only that it has run out", async () => {
    const url = await link("twice@example.org");
    await confirm(url);
    const answer = await confirm(url);
    expect(answer.headers.get("location")).toBe("/signin?why=link");
    expect(answer.headers.get("set-cookie")).toBeNull();
  });
});

test("no other door of next-auth is open", async () => {
  for (const path of [
    ["signin", "email"],
    ["session"],
    ["csrf"],
    ["_log"],
    ["callback"],
    ["callback", "credentials"],
    ["callback", "email", "x"],
  ])
    expect((await auth.POST(form({ email: "ann@example.org" }), at(...path))).status).toBe(404);
});

test("signing out ends the session and takes the cookie away", async () => {
  const token = await session(await person("Ann"));
  const answer = await auth.POST(form({}, cookie(token)), at("signout"));
  expect(answer.headers.get("set-cookie")).toMatch(new RegExp(`${SESSION_COOKIE}=;.*Max-Age=0`));
  const after = await settings.POST(form({ name: "Ann", timeZone: "UTC" }, cookie(token)));
  expect(after.headers.get("location")).toBe("/signin?next=%2Fsettings");
});

test("the settings' form keeps what is right and says what is wrong", async () => {
  const ann = await person("Ann");
  const token = await session(ann);
  const send = async (fields: Record<string, string>) =>
    (await settings.POST(form(fields, cookie(token)))).headers.get("location");
  expect(await send({ name: "Ann Calder", timeZone: "Europe/Lisbon" })).toBe("/settings?saved=1");
  // By the city, as the form says.
  expect(await send({ name: "Ann", timeZone: "new york" })).toBe("/settings?saved=1");
  expect((await as(ann).accounts.me()).timeZone).toBe("America/New_York");
  expect(await send({ name: "Ann", timeZone: "UTC", welcome: "1", next: "/groups/harbour" })).toBe("/groups/harbour");
  expect(await send({ name: "Ann", timeZone: "UTC", welcome: "1", next: "//evil.test" })).toBe("/");
  expect(await send({ name: "", timeZone: "UTC" })).toBe("/settings?why=name&zone=UTC");
  expect(await send({ name: "Ann", timeZone: "Mars/Olympus" })).toBe("/settings?why=zone&name=Ann&zone=Mars%2FOlympus");
});

test("the settings' form switches single keys off and on; the newcomers' form, which has no box for them, leaves them", async () => {
  const ann = await person("Ann");
  const token = await session(ann);
  const [name, timeZone] = ["Ann", "UTC"];
  const after = async (fields: Record<string, string>) => {
    await settings.POST(form({ name, timeZone, ...fields }, cookie(token)));
    return (await as(ann).accounts.me()).singleKeys;
  };
  expect(await after({ keys: "1" })).toBe(false);
  expect(await after({ welcome: "1", next: "/" })).toBe(false);
  expect(await after({ keys: "1", singleKeys: "on" })).toBe(true);
});

test("an invitation's button joins, sends visitors to sign in and back, and takes dead ones to their page", async () => {
  const [olga, ann] = [await person("Olga"), await person("Ann")];
  const { slug } = await group({ owner: [olga] });
  const { link: href } = await as(olga).groups.invitations.byLink({ group: slug, role: "member", uses: 1, days: 1 });
  const token = href.split("/").at(-1) ?? "";
  const press = async (headers: Record<string, string>, at = token) =>
    (await invitations.POST(form({}, headers), { params: Promise.resolve({ token: at }) })).headers.get("location");
  expect(await press({})).toBe(`/signin?next=${encodeURIComponent(`/invitations/${token}`)}`);
  const held = cookie(await session(ann));
  expect(await press(held)).toBe(`/groups/${slug}`);
  expect(await press(held)).toBe(`/invitations/${token}`);
  expect(await press(held, "nobody-made-this")).toBe("/invitations/nobody-made-this");
});
