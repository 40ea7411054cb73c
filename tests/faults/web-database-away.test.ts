// The database goes away while people read and write, and comes back: everybody is told, nothing is lost, nobody restarts.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, houseOfItsOwn } from "@/tests/faults/away-house";
import { isWell, until } from "@/tests/faults/processes";
import { launchBrowser } from "@/tests/support/browser";

/** How soon everything is well again; twice what is promised, for machines that do much at once. */
const WELL_AGAIN_MS = 20_000;

let house: House;
beforeAll(async () => {
  house = await houseOfItsOwn();
});
afterAll(() => house.close());

async function furnish() {
  const make = await import("@/tests/support/make");
  const { SESSION_COOKIE } = await import("@/server/accounts/session");
  const { db } = await import("@/server/db");
  const ann = await make.person("ann");
  const group = await make.group({ owner: [ann] });
  const { reading, revision, paragraphs } = await make.reading(group.id, ann, ["The ferry was late.", "It was noon."]);
  return {
    cookie: { name: SESSION_COOKIE, value: await make.session(ann) },
    path: `/groups/${group.slug}/${reading.slug}/article`,
    place: { revision: revision.id, paragraph: paragraphs[0]?.id },
    written: () => db.comment.findMany({ where: { groupId: group.id }, orderBy: { seq: "asc" } }),
    arrived: (address: string) => db.caughtMail.count({ where: { rcptTo: { has: address } } }),
  };
}
type Room = Awaited<ReturnType<typeof furnish>>;

async function post({ cookie, place }: Room, key: string, body: string) {
  const answer = await fetch(`${house.origin}/api/trpc/comments.post`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: `${cookie.name}=${cookie.value}` },
    body: JSON.stringify({ json: { key, body, ...place } }),
  });
  return { status: answer.status, words: await answer.text() };
}

const askForLink = (email: string, accept = "*/*") =>
  fetch(`${house.origin}/api/signin`, {
    method: "POST",
    redirect: "manual",
    headers: { accept, origin: house.origin, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email }),
  });

/** The page as somebody has opened it in a browser. */
async function opened({ cookie, path }: Room): Promise<Page> {
  const context = await (await launchBrowser()).newContext();
  await context.addCookies([{ ...cookie, url: house.origin }]);
  const page = await context.newPage();
  await page.goto(house.origin + path);
  return page;
}

/** Answers with a page that was opened meanwhile. */
async function whileAway(room: Room, key: string): Promise<Page> {
  expect((await fetch(`${house.origin}/api/health`)).status).toBe(503);
  const refused = await post(room, key, "Written while it was away.");
  expect(refused.status).toBe(503);
  expect(refused.words).toContain("Nothing you wrote is lost");
  const form = await askForLink("bob@example.org");
  expect([form.status, await form.text()]).toEqual([503, expect.stringContaining("try again in a moment")]);
  const answer = await (await askForLink("bob@example.org", "text/html")).text();
  expect(answer).toContain('name="email" value="bob@example.org"');
  expect(answer).toContain('action="/api/signin"');
  const page = await opened(room);
  expect(await page.locator("h1").textContent()).toBe("Something went wrong on our side");
  return page;
}

test.each(["fast", "immediate"] as const)(
  "stopped %s: clear words meanwhile, and well again by itself",
  async (mode) => {
    const room = await furnish();
    const [kept, late] = [randomUUID(), randomUUID()];
    expect((await post(room, kept, "Written before.")).status).toBe(200);
    house.takeAway(mode);
    const page = await whileAway(room, late);
    house.bringBack();
    await until("web is well again", () => isWell(house.origin), WELL_AGAIN_MS);
    expect((await post(room, late, "Written while it was away.")).status).toBe(200);
    expect((await room.written()).map(({ body }) => body)).toEqual(["Written before.", "Written while it was away."]);
    const address = `bob.${mode}@example.org`;
    expect((await askForLink(address)).status).toBe(303);
    await until("the worker mails again", async () => (await room.arrived(address)) === 1, WELL_AGAIN_MS);
    await page.getByText("The ferry was late.").waitFor();
    await page.context().browser()?.close();
    expect(house.restarted()).toBe(false);
  },
);
