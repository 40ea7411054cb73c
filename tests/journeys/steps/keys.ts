// Works a page with the keyboard alone: Tab to what is named, and the page's own keys. Never a pointer.
import type { Locator, Page } from "playwright-core";
import { countOf, type Hand, panelOf } from "./hand";

/** More steps with Tab than this nobody makes to reach anything on the longest page. */
const PATIENCE = 200;

/** Whether the focus is on it, also inside a frame. */
const isAt = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.ownerDocument.hasFocus() && element.ownerDocument.activeElement === element);

/** Whether somebody can see that it has the focus: an outline or a shadow, on it or around it, inside the window. */
const isSeen = (target: Locator): Promise<string> =>
  target.evaluate((element) => {
    const around = [element, element.parentElement, element.parentElement?.parentElement].filter((one) => one != null);
    const drawn = around.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    });
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const inside = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && right > left && bottom > top;
    const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, Math.max(top, 0) + 2];
    const places = [y, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2, Math.min(bottom, innerHeight) - 2];
    const open = places.some((place) => {
      const there = document.elementFromPoint(x, place);
      return there !== null && (element.contains(there) || around.some((one) => one.contains(there)));
    });
    return [!drawn && "no focus ring", !inside && "outside the window", inside && !open && "covered"]
      .filter(Boolean)
      .join(", ");
  });

async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let steps = 0; !(await isAt(target)); steps++) {
    if (steps > PATIENCE) throw new Error(`Tab does not lead to ${target}.`);
    await page.keyboard.press("Tab");
  }
  const hidden = await isSeen(target);
  if (hidden) throw new Error(`The focus on ${target} cannot be seen: ${hidden}.`);
}

const press = async (page: Page, target: Locator): Promise<void> => {
  await reach(page, target);
  await page.keyboard.press("Enter");
};

/** Round buttons are one stop of Tab; the arrows lead from one to the next. */
async function pick(page: Page, radio: Locator): Promise<void> {
  if ((await radio.getAttribute("role"))?.startsWith("menuitem")) return pickInMenu(page, radio);
  const name = await radio.getAttribute("name");
  await reach(page, page.locator(`input[type=radio][name="${name}"]:checked`));
  const all = await page.locator(`input[type=radio][name="${name}"]`).count();
  for (let steps = 0; !(await radio.isChecked()); steps++) {
    if (steps > all) throw new Error(`The arrows do not lead to ${radio}.`);
    await page.keyboard.press("ArrowDown");
  }
}

/** A menu has the focus as soon as it opens; the arrows go round in it. */
async function pickInMenu(page: Page, item: Locator): Promise<void> {
  const all = await page.locator("[role=menu] button").count();
  for (let steps = 0; !(await isAt(item)); steps++) {
    if (steps > all) throw new Error(`The arrows do not lead to ${item}.`);
    await page.keyboard.press("ArrowDown");
  }
  await press(page, item);
}

/** J leads down and K up, from wherever one is; one step too far and back, so that both are walked. */
async function walk(page: Page, paragraph: number): Promise<void> {
  const at = () => isAt(countOf(page, paragraph));
  for (let steps = 0; steps < PATIENCE && !(await at()); steps++) await page.keyboard.press("j");
  await page.keyboard.press("j");
  for (let steps = 0; !(await at()); steps++) {
    if (steps > PATIENCE) throw new Error(`J and K do not lead to ¶ ${paragraph}.`);
    await page.keyboard.press("k");
  }
}

/** With the keyboard alone, before a wide screen. */
export const keys: Hand = {
  window: { viewport: { width: 1440, height: 900 } },
  press,
  pick,
  write: async (page, field, words) => {
    await reach(page, field);
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText(words);
  },
  choose: async (page, list, entry) => {
    await reach(page, list);
    await page.keyboard.type(entry);
    const chosen = await list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label);
    if (chosen !== entry) throw new Error(`Typing “${entry}” chose “${chosen}”.`);
  },
  openTalk: async (page, paragraph) => {
    await countOf(page, paragraph).waitFor();
    await walk(page, paragraph);
    await page.keyboard.press("o");
  },
  openNew: (page) => page.keyboard.press("n"),
  begin: (page) => page.keyboard.press("r"),
  answer: async (page, comment) => {
    await reach(page, comment.getByRole("button", { name: "Reply", exact: true }));
    await page.keyboard.press("r");
  },
  openTextBell: (page) => page.keyboard.press("f"),
  post: (page) => page.keyboard.press("ControlOrMeta+Enter"),
  close: async (page) => {
    await page.keyboard.press("Escape");
    await panelOf(page).waitFor({ state: "hidden" });
  },
};
