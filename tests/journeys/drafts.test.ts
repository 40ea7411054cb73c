// What one writes is there on every device, until it is posted; whatever two devices wrote apart, both of it is kept.
import { beforeAll, describe, expect, inject, it } from "vitest";
import { revisit } from "@/tests/support/visit";
import { faults } from "./reading-room";
import { has, type WaitingRoom, waitingRoom } from "./waiting-room";
import { browser } from "./windows";

let room: WaitingRoom;
beforeAll(async () => {
  room = await waitingRoom(browser, inject("baseUrl"), inject("databaseUrl"));
});

/** Bob, and a second device of his. */
async function twoDevices() {
  const scene = await room.stage();
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  phone.setDefaultTimeout(30_000);
  await phone.addCookies([scene.cookie]);
  const kept = async () =>
    (await room.db.commentDraft.findMany({ where: { userId: scene.bob.id } })).map(({ body }) => body).sort();
  return { ...scene, phone, kept };
}

const poll = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 30_000 });

const begin = async (page: Awaited<ReturnType<WaitingRoom["stage"]>>["page"], words: string) => {
  await page.locator(".comp .one").click();
  await page.locator(".comp textarea:focus").waitFor();
  await page.keyboard.type(words);
};

describe("a draft", () => {
  it("is gone on with on another device, and is over on both when it was posted", async () => {
    const { page, context, phone, open, kept, bobs } = await twoDevices();
    await begin(page, "Begun at the desk");
    await page.getByText("Draft kept", { exact: true }).waitFor();
    await poll(kept).toEqual(["Begun at the desk"]);
    const there = await open(await phone.newPage());
    await there.getByText("Go on with your draft").click();
    await there.locator(".comp textarea:focus").waitFor();
    expect(await there.inputValue(".comp textarea")).toBe("Begun at the desk");
    await there.keyboard.type(", ended on the way.");
    await there.getByRole("button", { name: "Post" }).click();
    await has(bobs, ["Begun at the desk, ended on the way."]);
    await poll(kept).toEqual([]);
    const again = await open(await context.newPage());
    await again.getByText("Write about").waitFor();
    await context.close();
    await phone.close();
  });

  it("that two devices wrote apart is offered beside the one in the box, and can be joined to it", async () => {
    const { page, context, phone, open, kept } = await twoDevices();
    const there = await open(await phone.newPage());
    await there.getByText("Write about").waitFor();
    await begin(page, "From the desk.");
    await poll(kept).toEqual(["From the desk."]);
    await begin(there, "From the phone.");
    await poll(kept).toEqual(["From the desk.", "From the phone."]);
    await revisit(page);
    await page.getByText("Go on with your draft").click();
    const offered = page.getByRole("list", { name: "Other drafts of yours for this place" });
    await offered.getByText("From the phone.").waitFor();
    expect(await faults(page)).toEqual([]);
    await offered.getByRole("button", { name: "Go on with it" }).click();
    await poll(() => page.inputValue(".comp textarea")).toBe("From the desk.\n\nFrom the phone.");
    await poll(kept).toEqual(["From the desk.\n\nFrom the phone."]);
    await context.close();
    await phone.close();
  });

  it("is listed, and discarded there, also after its thread was locked", async () => {
    const { page, context, ann, root, kept } = await twoDevices();
    await page.locator("[data-act=reply]").click();
    await page.locator(".comp textarea:focus").waitFor();
    await page.keyboard.type("@ann");
    await page.getByRole("option", { name: "Ann" }).click();
    await page.keyboard.type("an answer, half");
    await poll(kept).toEqual([`@[Ann](member:${ann.id}) an answer, half`]);
    await room.as(ann).moderation.lock({ thread: root.thread, reason: "Enough for now." });
    await page.goto(new URL(page.url()).pathname.split("/").slice(0, 3).join("/").replace(/^/, inject("baseUrl")));
    await page.getByRole("link", { name: "One draft of yours" }).click();
    await page.getByText("A reply on ¶ 1").waitFor();
    await page.getByText("@Ann an answer, half", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByRole("button", { name: "Discard for good" }).click();
    await page.getByText("The draft was discarded.").waitFor();
    await poll(kept).toEqual([]);
    await context.close();
  });
});
