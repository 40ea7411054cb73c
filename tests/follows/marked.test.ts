// The words that a thread is about are marked in its mail, also where their paragraph is long.
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { db } from "@/server/db";
import { markedPassage } from "@/server/follows/marked";
import { PASSAGE_LENGTH } from "@/server/follows/passage";
import { say, stage } from "@/tests/revisions/story";
import { as } from "@/tests/support/as";
import { workUntilIdle } from "@/tests/support/work";

/** What is quoted, with the marked words in brackets. */
function quoted(words: string, exact: string): string {
  const start = words.indexOf(exact);
  const { words: said, mark } = markedPassage(words, { start, end: start + exact.length });
  if (!mark) return said;
  return `${said.slice(0, mark.from)}[${said.slice(mark.from, mark.to)}]${said.slice(mark.to)}`;
}

const LONG = "One walked to the ferry and put it down to one's own legs. ".repeat(30);

describe("the passage in a mail", () => {
  test("is marked in its paragraph, which stands there whole where it is short", () => {
    expect(quoted("Call me Ishmael.", "Ishmael")).toBe("Call me [Ishmael].");
    expect(quoted("Call me Ishmael.", "Call me Ishmael.")).toBe("[Call me Ishmael.]");
    expect(quoted("Call  me\nIshmael.", "me\nIsh")).toBe("Call [me Ish]mael.");
  });

  test("stands between whole words of what is around it where the paragraph is long", () => {
    for (const words of [`${LONG}Call me Ishmael. ${LONG}`, `Call me Ishmael. ${LONG}`, `${LONG}Call me Ishmael.`]) {
      const said = quoted(words, "me Ishmael");
      expect(said).toMatch(/(?:^|^… .* )Call \[me Ishmael\]\.(?:$| .* …$)/);
      expect(said.length).toBeLessThanOrEqual(PASSAGE_LENGTH + 6);
      const [before, after] = said.split("[me Ishmael]");
      expect(words).toContain(before!.replace(/^… /, ""));
      expect(words).toContain(after!.replace(/ …$/, ""));
    }
    expect(quoted(`${"x".repeat(900)} me ${"y".repeat(900)}`, "me")).toBe("… [me] …");
  });

  test("is cut where it is long itself, and the paragraph's beginning stands there where it is gone", () => {
    expect(quoted(LONG, LONG.trim())).toMatch(/^\[One walked .*…\](?: …)?$/);
    expect(markedPassage("Call me Ishmael.", null)).toEqual({ words: "Call me Ishmael." });
  });

  test("is that of the thread, in text and in HTML", async () => {
    const scene = await stage();
    await as(scene.cy).follows.set({ target: { text: scene.text.id }, cadence: "immediately" });
    await say(scene, scene.bob, 2, "By whom?", "The lamp was lit at five");
    await workUntilIdle(new Date(Date.now() + 600_000));
    const { raw } = await db.delivery.findFirstOrThrow({ where: { kind: "notice", rcptTo: scene.cy.email } });
    const mail = await simpleParser(Buffer.from(raw));
    expect(mail.text?.replaceAll(/\n\| /g, " ")).toContain("*The lamp was lit at five*, and nobody");
    expect(String(mail.html)).toMatch(/class="mk"[^>]*>The lamp was lit at five</);
  });
});
