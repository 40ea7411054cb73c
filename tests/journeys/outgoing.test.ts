// Edits that wait as comments do; and what waits goes out from any page, and is told of under "Your drafts".
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "@/tests/support/browser";
import { visit } from "@/tests/support/visit";
import { chooseFor, faults } from "./reading-room";
import { has, post, says, type WaitingRoom, waitingRoom, waits } from "./waiting-room";

const base = inject("baseUrl");

let browser: Browser;
let room: WaitingRoom;
beforeAll(async () => {
  browser = await launchBrowser();
  room = await waitingRoom(browser, base, inject("databaseUrl"));
});
afterAll(() => browser.close());

/** Bob before a comment of his own, which he may still change. */
async function beforeOwn() {
  const scene = await room.stage();
  await post(scene.page, "As it was.");
  await has(scene.bobs, ["As it was."]);
  const { id } = await room.db.comment.findFirstOrThrow({ where: { authorId: scene.bob.id } });
  return { ...scene, id, own: scene.page.locator(`[data-comment="${id}"]`) };
}

/** Other words for the comment in view, and Save. */
async function change(page: Page, words: string): Promise<void> {
  await page.locator(".comp.editing textarea:focus").waitFor();
  await page.locator(".comp.editing textarea").fill(words);
  await page.getByRole("button", { name: "Save" }).click();
}

const edit = { name: "Edit", exact: true };

describe("an edit without a network", () => {
  it("waits beneath its comment, is gone on with, and is made once when the network is back", async () => {
    const { page, context, own, id, bobs } = await beforeOwn();
    await chooseFor(own, "Edit");
    await page.locator(".comp.editing textarea:focus").waitFor();
    await context.setOffline(true);
    await change(page, "As it is.");
    const waiting = page.locator(`[data-comment="${id}"] + .waiting`);
    await waiting.getByText("Your edit is kept on this device").waitFor();
    expect(await own.getByText("As it was.").isVisible()).toBe(true);
    expect(await faults(page)).toEqual([]);
    await waiting.getByRole("button", edit).click();
    await change(page, "As it is now.");
    await waiting.getByText("As it is now.").waitFor();
    await context.setOffline(false);
    await has(bobs, ["As it is now."]);
    await own.getByText("As it is now.").waitFor();
    await waiting.waitFor({ state: "detached" });
    expect(await room.db.commentVersion.count({ where: { commentId: id } })).toBe(1);
    await context.close();
  });

  it("that somebody overtook is told of, with the words, and can be made anew", async () => {
    const { page, context, own, id, bob, bobs } = await beforeOwn();
    await chooseFor(own, "Edit");
    await page.locator(".comp.editing textarea:focus").waitFor();
    await context.setOffline(true);
    await change(page, "From the train.");
    await waits(page).waitFor();
    await room.as(bob).comments.edit({ comment: id, version: 1, body: "From the desk." });
    await context.setOffline(false);
    await waits(page).getByText("Not saved. The comment was changed elsewhere meanwhile.").waitFor();
    await own.getByText("From the desk.").waitFor();
    await waits(page).getByRole("button", edit).click();
    await page.locator(".comp.editing textarea:focus").waitFor();
    expect(await page.inputValue(".comp.editing textarea")).toBe("From the train.");
    await page.getByRole("button", { name: "Save" }).click();
    await has(bobs, ["From the train."]);
    expect(await room.db.commentVersion.count({ where: { commentId: id } })).toBe(2);
    await context.close();
  });

  it("that comes too late is told of, and becomes a reply", async () => {
    const { page, context, own, id, bobs } = await beforeOwn();
    await chooseFor(own, "Edit");
    await page.locator(".comp.editing textarea:focus").waitFor();
    await context.setOffline(true);
    await change(page, "What I meant.");
    await waits(page).waitFor();
    await room.db.comment.update({ where: { id }, data: { createdAt: new Date("2026-01-01T00:00:00Z") } });
    await context.setOffline(false);
    await waits(page).getByText("Not saved. A comment can be changed for").waitFor();
    expect(await waits(page).getByRole("button", { name: "Try again" }).count()).toBe(0);
    await waits(page).getByRole("button", { name: "Write it as a reply" }).click();
    await page.locator(".comp textarea:focus").waitFor();
    expect(await page.inputValue(".comp textarea")).toBe("What I meant.");
    await page.getByRole("button", { name: "Post", exact: true }).click();
    await has(bobs, ["As it was.", "What I meant."]);
    expect(await room.db.comment.count({ where: { parentId: id } })).toBe(1);
    await context.close();
  });

  it("in a session that ended is saved on the way back", async () => {
    const { page, context, cookie, own, bobs } = await beforeOwn();
    await chooseFor(own, "Edit");
    await page.locator(".comp.editing textarea:focus").waitFor();
    await context.clearCookies();
    await change(page, "Signed out meanwhile.");
    await page.locator(".comp.editing [role=alert]", { hasText: "Your session has ended." }).waitFor();
    await page.getByRole("link", { name: "Sign in and save" }).click();
    await page.waitForURL(/\/signin\?/);
    const next = new URL(page.url()).searchParams.get("next") ?? "";
    await context.addCookies([cookie]);
    await page.goto(base + next);
    await says(page, "Sent: your comment on ¶ 1 was changed.");
    await has(bobs, ["Signed out meanwhile."]);
    await context.close();
  });
});

describe("what waits", () => {
  it("goes out from the group's page, and says so", async () => {
    const { page, context, group, bobs } = await room.stage();
    await context.setOffline(true);
    await post(page, "Written in a train.");
    await waits(page).waitFor();
    await page.close();
    await context.setOffline(false);
    const home = await context.newPage();
    await home.goto(`${base}/groups/${group.slug}`);
    await home.locator(".toast", { hasText: "Sent: your comment on ¶ 1 was posted." }).waitFor();
    await has(bobs, ["Written in a train."]);
    await context.close();
  });

  it("is listed under the drafts, where it is sent by hand, and what was refused is told", async () => {
    const { page, context, group, bob, bobs } = await room.stage();
    const drafts = await context.newPage();
    await visit(drafts, `${base}/drafts`);
    await context.setOffline(true);
    await post(page, "One that goes.");
    await waits(page).waitFor();
    await page.close();
    const out = drafts.locator(".out", { hasText: "One that goes." });
    await out.getByText("A comment on ¶ 1, waiting to be sent").waitFor();
    expect(await faults(drafts)).toEqual([]);
    await out.getByRole("button", { name: "Send now" }).click();
    await out.getByText("You are offline.").waitFor();
    await room.db.membership.deleteMany({ where: { groupId: group.id, userId: bob.id } });
    await context.setOffline(false);
    await out.getByText("There is nothing here, or it is not open to you.").waitFor();
    expect(await bobs()).toEqual([]);
    await room.db.membership.create({ data: { groupId: group.id, userId: bob.id, role: "member" } });
    await out.getByRole("button", { name: "Send now" }).click();
    await drafts.locator(".out", { hasText: "Sent: your comment on ¶ 1 was posted." }).waitFor();
    await has(bobs, ["One that goes."]);
    await drafts.getByRole("link", { name: "See it" }).click();
    await drafts.waitForURL(/\/c\//);
    await drafts.getByText("One that goes.").waitFor();
    await context.close();
  });
});
