// Replies compared with the mail that they answer: what was sent is told from what is theirs.
import { describe, expect, test } from "vitest";
import { trimReply } from "@/server/mail/trim/trim";
import { ANSWERED, FIRST, ONE, SECOND, TWO } from "./clients";

const quoted = (text: string): string => text.replace(/^/gm, "> ");

describe("compared with the mail that was sent", () => {
  const bodyWith = (text: string): string => trimReply({ text, answered: ANSWERED }).body;

  test("an unknown frame and no marks: what was sent is cut all the same", () => {
    expect(bodyWith(`Hers, I say.\n\nAnn plofte kel:\n\n${ANSWERED.text}`)).toBe("Hers, I say.");
  });

  test("answers between lines without marks", () => {
    const text = `From: Ann <ann@example.org>\nSent: Wednesday, November 25, 2026 8:12 AM\nTo: Bob\nSubject: Re: The Lantern\n\n${FIRST}\n\n${ONE}\n\n${SECOND}\n\n${TWO}\n`;
    expect(bodyWith(text)).toBe(`> ${FIRST}\n\n${ONE}\n\n> ${SECOND}\n\n${TWO}`);
  });

  test("answers that were written inside of the quotation", () => {
    const text = `On 25/11/2026 08:12, Ann wrote:\n${quoted(`${FIRST}\n\n${ONE}\n\n${SECOND}\n\n${TWO}`)}\n`;
    expect(bodyWith(text)).toBe(`> ${FIRST}\n\n${ONE}\n\n> ${SECOND}\n\n${TWO}`);
  });

  test("the ends of quoted lines that were broken without their marks", () => {
    const [head, rest] = [FIRST.slice(0, 40), FIRST.slice(40)];
    const text = `On 25/11/2026 08:12, Ann wrote:\n> ${head}\n${rest.trim()}\n> ${SECOND}\n\nHers, I say.`;
    expect(bodyWith(text)).toBe("Hers, I say.");
  });

  test("only what was sent: nothing is said", () => {
    expect(bodyWith(quoted(`${FIRST}\n\n${SECOND}`))).toBe("");
  });

  test("a quotation of something else, at the end, is the writer's", () => {
    const text = "I thought of this page.\n\n> Nobody counted the ships that went down before the winter.";
    expect(bodyWith(text)).toBe(text);
  });

  test.each([
    "On Monday, Ann wrote:",
    "On Monday, Ann Lee via The Harbour Readers of Lisbon wrote:",
    "Am Montag schrieb Ann:",
  ])("a line with nothing but a day goes with our mail, above, below and between: %s", (line) => {
    expect(bodyWith(`${ONE}\n\n${line}\n${quoted(ANSWERED.text)}\n`)).toBe(ONE);
    expect(bodyWith(`${line}\n${quoted(`${FIRST}\n\n${SECOND}`)}\n\n${TWO}`)).not.toContain(line);
    const { body, cut } = trimReply({
      text: `${line}\n${quoted(FIRST)}\n\n${ONE}\n\n${quoted(SECOND)}\n\n${TWO}\n`,
      answered: ANSWERED,
    });
    expect(body).toBe(`> ${FIRST}\n\n${ONE}\n\n> ${SECOND}\n\n${TWO}`);
    expect(cut).toContain(line);
  });

  test.each([
    "As Melville wrote:\n\n> Call me Ishmael, some years ago.",
    "I agree with you. As Melville wrote:\n\n> Call me Ishmael, some years ago.",
    "On Monday the keeper himself wrote:\n\n> Nobody counted the ships.\n\nThat is all that he says.",
  ])("what leads to a quotation of something else is its writer's: %j", (text) => {
    expect(bodyWith(text)).toBe(text);
  });

  test("words of the mail inside of one's own stay", () => {
    const text = "You ask whose tide it is, though; I think the keeper counts ships, and the lantern is lit.";
    expect(bodyWith(text)).toBe(text);
  });
});
