// The reading page in a browser: the text never moves, keys lead everywhere, words are never lost.
import { beforeAll, describe, expect, inject, it } from "vitest";
import { revisit, visit } from "@/tests/support/visit";
import { annBeforeBobsTalk, faults, openAs, type Reader, rectangles, WIDTHS } from "./reading-room";
import { browser } from "./windows";

const base = inject("baseUrl");
const [DESKTOP, , PHONE] = WIDTHS as [(typeof WIDTHS)[0], (typeof WIDTHS)[0], (typeof WIDTHS)[0]];

let ann: Reader;
beforeAll(async () => {
  ann = await annBeforeBobsTalk(inject("databaseUrl"));
});

const count = (paragraph: number) => `#talk-${ann.keys[paragraph - 1]}`;
const address = (paragraph?: number) => `${base}${ann.url}${paragraph ? `?open=${ann.keys[paragraph - 1]}` : ""}`;

describe("the text", () => {
  it.each(WIDTHS)("stands still while talk opens, is answered and closes, at $width", async (viewport) => {
    const page = await openAs(browser, base, ann, { viewport });
    await visit(page, address());
    const before = await rectangles(page);
    await page.click(count(2));
    await page.waitForSelector(".thread");
    expect(await rectangles(page)).toBe(before);
    await page.click(".comp .one");
    await page.waitForSelector(".comp textarea");
    expect(await rectangles(page)).toBe(before);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#panel[hidden]", { state: "attached" });
    expect(await rectangles(page)).toBe(before);
    await page.context().close();
  });

  it("and its talk are there without JavaScript", async () => {
    const page = await openAs(browser, base, ann, { viewport: DESKTOP, javaScriptEnabled: false });
    await page.goto(address());
    expect(await page.locator(".pt").count()).toBe(ann.keys.length);
    await page.click(count(1));
    await page.waitForURL(/open=/);
    expect(await page.locator("#panel article").textContent()).toContain("Who counts the noons?");
    expect(await page.locator("#panel article time a").getAttribute("href")).toMatch(/^\/c\//);
    await page.context().close();
  });

  it("loads without a layout shift", async () => {
    const page = await openAs(browser, base, ann, { viewport: DESKTOP });
    await page.addInitScript(() => {
      const shifts = Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.shifted += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await visit(page, address());
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.001);
    await page.context().close();
  });
});

describe("the talk in view", () => {
  it("is fetched before it is pressed, is not thereby read, and opens without a further answer", async () => {
    const page = await openAs(browser, base, ann, { viewport: DESKTOP });
    const ahead = () => page.waitForResponse(/comments\.onParagraph/);
    await Promise.all([ahead(), page.goto(address())]);
    await Promise.all([ahead().then((answer) => answer.finished()), page.reload()]);
    expect(await page.locator(".gut .has-new").count()).toBe(2);
    await page.route(/comments\.onParagraph/, () => {});
    await page.click(count(1));
    await page.getByText("Who counts the noons?").waitFor();
    await page.context().close();
  });
});

describe("the keys", () => {
  it("walk, open, write and close, and give the focus back", async () => {
    const page = await openAs(browser, base, ann, { viewport: DESKTOP });
    await visit(page, address());
    for (const key of ["j", "j", "o"]) await page.keyboard.press(key);
    await page.waitForSelector("#panel-head:focus");
    expect(new URL(page.url()).searchParams.get("open")).toBe(ann.keys[1]);
    await page.waitForSelector(".thread");
    await page.keyboard.press("r");
    await page.waitForSelector(".comp textarea:focus");
    await page.keyboard.type("jkn are letters here");
    expect(await page.inputValue(".comp textarea")).toBe("jkn are letters here");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".comp .one:focus");
    await page.keyboard.press("Escape");
    await page.waitForSelector(`${count(2)}:focus`);
    expect(new URL(page.url()).search).toBe("");
    await page.keyboard.press("?");
    await page.waitForSelector("#keys[open]");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#keys:not([open])", { state: "attached" });
    await page.context().close();
  });

  it("lead to what is new, comment by comment", async () => {
    const other = await annBeforeBobsTalk(inject("databaseUrl"));
    const page = await openAs(browser, base, other, { viewport: DESKTOP });
    await visit(page, `${base}${other.url}`);
    for (const words of ["Who counts the noons?", "A thread to fold.", "Reply 1."]) {
      await page.keyboard.press("n");
      await page.locator("#panel article:focus", { hasText: words }).waitFor();
    }
    await page.context().close();
  });

  it("have Back beside them: it closes what was opened", async () => {
    const page = await openAs(browser, base, ann, { viewport: DESKTOP });
    await visit(page, address());
    await page.click(count(1));
    await page.waitForSelector(".thread");
    await page.goBack();
    await page.waitForSelector("#panel[hidden]", { state: "attached" });
    expect(await page.locator(".para.open").count()).toBe(0);
    await page.context().close();
  });
});

describe("words that were written", () => {
  it("stay in the box through a reload and a lost session, and become one comment", async () => {
    const page = await openAs(browser, base, ann, { viewport: DESKTOP });
    await visit(page, address(3));
    await page.click(".comp .one");
    await page.waitForSelector(".comp textarea:focus");
    await page.keyboard.type("Neither of them, **but** a third.");
    await revisit(page);
    await page.getByText("Go on with your draft").click();
    await page.waitForSelector(".comp textarea:focus");
    const refused = async (words: string) => {
      await page.getByRole("button", { name: "Post" }).click();
      await page.locator(".comp [role=alert]", { hasText: words }).waitFor();
      expect(await page.inputValue(".comp textarea")).toBe("Neither of them, **but** a third.");
    };
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await refused("signed out");
    await page.context().addCookies(cookies);
    await page.getByRole("button", { name: "Post" }).dblclick();
    await page.waitForSelector("#panel article:focus");
    expect(await page.locator("#panel article").count()).toBe(1);
    expect(await page.locator("#panel article strong").textContent()).toBe("but");
    expect(await page.getAttribute(count(3), "aria-label")).toContain("1 comment");
    await revisit(page);
    expect(await page.locator("#panel article").count()).toBe(1);
    expect(await page.textContent(".comp .one")).toContain("Write about");
    await page.context().close();
  });
});

describe("on a phone", () => {
  it("the talk is a sheet, with the words it is about in sight above it", async () => {
    const page = await openAs(browser, base, ann, { viewport: PHONE, hasTouch: true, isMobile: true });
    await visit(page, address());
    for (const paragraph of [2, 1]) {
      await page.locator(count(paragraph)).scrollIntoViewIfNeeded();
      await page.tap(count(paragraph));
      await page.waitForSelector(".thread");
      const sheet = (await page.locator(".side").boundingBox())!;
      const words = (await page.locator(`#${ann.keys[paragraph - 1]} .pt`).boundingBox())!;
      expect(Math.round(sheet.height)).toBe(Math.round(PHONE.height * 0.68));
      expect(Math.min(words.y + words.height, sheet.y) - Math.max(words.y, 56)).toBeGreaterThan(50);
      await page.getByLabel("Close the discussion").tap();
    }
    await page.getByRole("button", { name: "Contents" }).tap();
    await page.waitForSelector(".side.contents");
    await page.context().close();
  });

  it("nothing to press is smaller than 44 pixels", async () => {
    const page = await openAs(browser, base, ann, { viewport: PHONE, hasTouch: true, isMobile: true });
    await visit(page, address(2));
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button, .talk, .pn, .seg a, .ca a, .ib")]
        .filter((element) => element.checkVisibility())
        .filter(
          (element) => Math.min(element.getBoundingClientRect().height, element.getBoundingClientRect().width) < 43.5,
        )
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
    await page.context().close();
  });
});

describe("axe", () => {
  const looks = [DESKTOP, PHONE].flatMap((viewport) =>
    (["light", "dark"] as const).map((colorScheme) => ({ viewport, colorScheme, width: viewport.width })),
  );
  it.each(looks)(
    "finds nothing at $width in $colorScheme, closed, open and writing",
    async ({ viewport, colorScheme }) => {
      const page = await openAs(browser, base, ann, { viewport, colorScheme });
      await visit(page, address());
      expect(await faults(page)).toEqual([]);
      await visit(page, address(2));
      await page.click("#panel .fold");
      await page.click(".comp .one");
      await page.waitForSelector(".comp textarea:focus");
      expect(await faults(page)).toEqual([]);
      await page.context().close();
    },
  );
});
