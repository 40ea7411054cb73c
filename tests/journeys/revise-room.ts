// Moderators before the drafts and revisions of a text that people talk about, for the journeys of revising.
import type { Browser, Page } from "playwright-core";
import { windowsIn } from "./windows";

type Story = typeof import("@/tests/revisions/story");

/** What the journeys of revising work with. */
export type Revising = Awaited<ReturnType<typeof revising>>;

/** The story of a revised text, told in the database of the app that the browser sees. */
export async function revising(browser: Browser, base: string, databaseUrl: string) {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, SECRET: "a secret for journeys and for nothing else" });
  const story: Story = await import("@/tests/revisions/story");
  const make = await import("@/tests/support/make");
  const { as } = await import("@/tests/support/as");
  const { db } = await import("@/server/db");

  /** Ann owns the group, Dora moderates it too, Bob talks; the text is the story's. */
  const stage = async () => {
    const scene = await story.stage();
    const dora = await make.person("Dora");
    await db.membership.create({ data: { groupId: scene.group.id, userId: dora.id, role: "moderator" } });
    const { group, reading, text } = scene.address;
    const at = `/groups/${group}/${reading}/${text}`;
    return { ...scene, dora, at, import: `/groups/${group}/import` };
  };

  /** The blocks of a draft as the server has them. */
  const wordsOf = async (who: Parameters<typeof as>[0], draft: string) =>
    (await as(who).texts.draft({ draft })).state.blocks.map(({ words }) => words);

  return { ...story, stage, windowOf: windowsIn(browser, base), wordsOf, as, db };
}

/** The words of the draft's blocks, as they are shown. */
export const shownWords = (page: Page): Promise<string[]> => page.locator(".blks .w").allTextContents();

/** The id in a draft's address. */
export const draftIn = (page: Page): string => /import\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";

/** Waits until the server has everything. */
export const kept = (page: Page): Promise<void> =>
  page.locator(".impf [role=status]", { hasText: "Every change is kept" }).waitFor();

/** Puts the focus on the type of the draft's nth block. */
export const toBlock = (page: Page, at: number): Promise<void> => page.locator(".blks .ty").nth(at).focus();
