// Written without a network, in a session that ended, before a server that fails: nothing is lost, nothing is there twice.
import { beforeAll, describe, expect, inject, it } from "vitest";
import { faults } from "./reading-room";
import { has, post, says, type WaitingRoom, waitingRoom, waits } from "./waiting-room";
import { browser } from "./windows";

let room: WaitingRoom;
beforeAll(async () => {
  room = await waitingRoom(browser, inject("baseUrl"), inject("databaseUrl"));
});

/** Bob, and of how many further paragraphs each of his drafts on the server speaks. */
async function alsoRoom() {
  const scene = await room.stage();
  const drafted = async () =>
    (await room.db.commentDraft.findMany({ where: { userId: scene.bob.id } })).map(({ also }) => also.length);
  return { ...scene, drafted };
}

describe("a comment written without a network", () => {
  it("waits in its place, and is sent when the network is back", async () => {
    const { page, context, bobs } = await room.stage();
    await context.setOffline(true);
    await page.locator("[data-act=reply]").click();
    await page.locator(".comp textarea:focus").waitFor();
    await page.keyboard.type("The bell does.");
    await page.getByRole("button", { name: "Post" }).click();
    await page.locator("article[data-comment] + .waiting", { hasText: "The bell does." }).waitFor();
    await waits(page).getByText("waiting to be sent").waitFor();
    await post(page, "And who rings it?");
    await expect.poll(() => waits(page).count()).toBe(2);
    expect(await faults(page)).toEqual([]);
    expect(await bobs()).toEqual([]);
    await context.setOffline(false);
    await says(page, "Sent: your comment on ¶ 1 was posted.");
    await has(bobs, ["The bell does.", "And who rings it?"]);
    await expect.poll(() => waits(page).count()).toBe(0);
    await expect.poll(() => page.locator("#panel article").count()).toBe(3);
    await context.close();
  });

  it("is sent once after its tab was closed, by two tabs that are opened later", async () => {
    const { page, context, open, bobs } = await room.stage();
    await context.setOffline(true);
    await post(page, "Written in a train.");
    await waits(page).waitFor();
    await page.close();
    await context.setOffline(false);
    const tabs = [await context.newPage(), await context.newPage()];
    await Promise.all(tabs.map((tab) => open(tab)));
    await has(bobs, ["Written in a train."]);
    for (const tab of tabs) {
      await expect.poll(() => waits(tab).count()).toBe(0);
      await open(tab);
      expect(await tab.locator("#panel article", { hasText: "Written in a train." }).count()).toBe(1);
    }
    expect(await bobs()).toEqual(["Written in a train."]);
    await context.close();
  });

  it("is still about other paragraphs after a reload, as a draft and while it waits, and when it is sent", async () => {
    const { page, context, open, bobs, drafted } = await alsoRoom();
    await page.locator(".comp .one").click();
    await page.getByRole("button", { name: "Also about other paragraphs" }).click();
    await page.locator(".comp textarea").fill("Noons and bells.");
    await page.locator(".also-form").getByRole("checkbox", { name: "¶ 2" }).check();
    await expect.poll(drafted, { timeout: 30_000 }).toEqual([1]);
    await open(page);
    await page.getByText("Go on with your draft").click();
    await page.getByRole("button", { name: "Also about ¶ 2" }).waitFor();
    await context.setOffline(true);
    await page.getByRole("button", { name: "Post", exact: true }).click();
    await waits(page).getByText("Also about ¶ 2").waitFor();
    await waits(page).getByRole("button", { name: "Edit" }).click();
    await page.getByRole("button", { name: "Also about ¶ 2" }).waitFor();
    await page.getByRole("button", { name: "Post", exact: true }).click();
    await waits(page).waitFor();
    await page.close();
    await context.setOffline(false);
    const later = await open(await context.newPage());
    await has(bobs, ["Noons and bells."]);
    await later.locator("#panel .also").getByRole("link", { name: "¶ 2" }).waitFor();
    await context.close();
  });

  it("can be taken up again, and be discarded", async () => {
    const { page, context, bobs } = await room.stage();
    await context.setOffline(true);
    await post(page, "Half a thought.");
    await waits(page).getByRole("button", { name: "Edit" }).click();
    await page.locator(".comp textarea:focus").waitFor();
    await page.keyboard.type(" The other half.");
    await page.keyboard.press("ControlOrMeta+Enter");
    await waits(page).getByText("Half a thought. The other half.").waitFor();
    await waits(page).getByRole("button", { name: "Discard what you wrote" }).click();
    await page.getByRole("button", { name: "Discard for good" }).click();
    await expect.poll(() => waits(page).count()).toBe(0);
    await context.setOffline(false);
    await post(page, "Another one.");
    await has(bobs, ["Another one."]);
    await context.close();
  });

  it("stays, with the reason, where it is refused later", async () => {
    const { page, context, group, bob, bobs } = await room.stage();
    await context.setOffline(true);
    await post(page, "Too late.");
    await waits(page).waitFor();
    await room.db.membership.deleteMany({ where: { groupId: group.id, userId: bob.id } });
    await context.setOffline(false);
    await waits(page).getByText("Not posted. There is nothing here, or it is not open to you.").waitFor();
    await waits(page).getByText("Too late.").waitFor();
    expect(await bobs()).toEqual([]);
    await context.close();
  });
});

describe("a server that fails", () => {
  it("is tried again, and gets the comment once, also where its first answer was lost", async () => {
    const { page, context, bobs } = await room.stage();
    let asked = 0;
    await page.route("**/api/trpc/comments.post*", async (route) => {
      asked += 1;
      // The first one arrives and its answer does not; the second finds a server that has no time.
      if (asked === 1) await route.fetch().then(() => route.abort());
      else if (asked === 2) await route.fulfill({ status: 503, body: "" });
      else await route.continue();
    });
    await post(page, "Once, please.");
    await waits(page).waitFor();
    await waits(page).getByRole("button", { name: "Try now" }).click();
    await says(page, "Sent: your comment on ¶ 1 was posted.");
    await expect.poll(() => page.locator("#panel article", { hasText: "Once, please." }).count()).toBe(1);
    expect(asked).toBeGreaterThanOrEqual(3);
    expect(await bobs()).toEqual(["Once, please."]);
    await context.close();
  });
});

describe("a session that ended while somebody wrote", () => {
  it("asks to sign in, and the words are sent on the way back", async () => {
    const { page, context, cookie, bobs } = await room.stage();
    await context.clearCookies();
    await post(page, "Written meanwhile.");
    await page.locator(".comp [role=alert]", { hasText: "Your session has ended." }).waitFor();
    expect(await page.inputValue(".comp textarea")).toBe("Written meanwhile.");
    expect(await faults(page)).toEqual([]);
    await page.getByRole("link", { name: "Sign in and post" }).click();
    await page.waitForURL(/\/signin\?/);
    const next = new URL(page.url()).searchParams.get("next") ?? "";
    expect(next).toMatch(/\/article\?open=/);
    await context.addCookies([cookie]);
    await page.goto(inject("baseUrl") + next);
    await says(page, "You are signed in again. Your comment on ¶ 1 was posted.");
    await page.locator("#panel article", { hasText: "Written meanwhile." }).waitFor();
    await has(bobs, ["Written meanwhile."]);
    await context.close();
  });

  it("never lets them be posted by somebody else who signs in on the device", async () => {
    const { page, context, cookie, ann, bobs } = await room.stage();
    const { session } = await import("@/tests/support/make");
    await context.addCookies([{ ...cookie, value: await session(ann) }]);
    await post(page, "Bob's words.");
    await page.locator(".comp [role=alert]", { hasText: "You are signed out." }).waitFor();
    expect(await room.db.comment.count({ where: { authorId: ann.id } })).toBe(1);
    await context.addCookies([cookie]);
    await page.getByRole("button", { name: "Try again" }).click();
    await has(bobs, ["Bob's words."]);
    await context.close();
  });
});
