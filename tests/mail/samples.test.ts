// Every letter that can be sent has a sample, and every sample is a mail as mails should be.
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { letterSamples } from "@/server/letter-samples";
import type { Site } from "@/server/mail/post";
import { KINDS, LIGHTS } from "@/server/mail/preview";
import { sampleMail } from "@/server/mail/preview.service";
import { COLUMNS } from "@/server/mail/wrap";
import { ROOT, sources } from "@/tests/architecture/imports";
import { asVisitor } from "../support/as";
import { contrast, seenIn } from "../support/contrast";

const SITE: Site = { origin: "https://read.example", host: "read.example" };
const samples = letterSamples(SITE);

/** Exported functions that answer with a letter, as they are written: `): Letter`, perhaps a promise of one, perhaps null. */
const MAKER =
  /export (?:async )?(?:function (?<named>\w+)|const (?<held>\w+) = (?:async )?)(?:<[^>]*>)?\((?:(?!\nexport )[\s\S])*?\): (?:Promise<)?Letter\b/g;

/** Files of the rooms that make letters: services only pass them on. */
const makers = sources("server").filter(
  ({ path, code }) =>
    !/^server\/mail\/|(\.|\/)service\.ts$/.test(path) &&
    /import type \{[^}]*\bLetter\b[^}]*\} from "@\/server\/mail\/letter"/.test(code),
);

test("every function that makes a letter has a sample", async () => {
  const sampled = new Set(samples.map(({ by }) => by));
  const without: string[] = [];
  for (const { path, code } of makers) {
    const names = [...code.matchAll(MAKER)].map(({ groups }) => (groups?.named ?? groups?.held)!);
    if (names.length === 0) without.push(`${path}: no exported function that says it answers with a Letter`);
    const file = join(ROOT, path);
    const exported: Record<string, object> = await import(file);
    without.push(
      ...names.filter((name) => !sampled.has(exported[name]!)).map((name) => `${path}: ${name} has no sample`),
    );
  }
  expect(without).toEqual([]);
  expect(makers.length).toBeGreaterThanOrEqual(7);
});

test("every kind of mail has a sample, and every sample an address of its own", () => {
  expect(new Set(samples.map(({ post }) => post.kind))).toEqual(new Set(Object.keys(KINDS)));
  expect(new Set(samples.map(({ slug }) => slug)).size).toBe(samples.length);
  expect(samples.filter(({ slug }) => !/^[a-z0-9-]{1,80}$/.test(slug))).toEqual([]);
});

const opened = async (slug: string) => {
  const raw = await sampleMail(samples.find((sample) => sample.slug === slug)!, SITE);
  const { html, text = "", headers } = await simpleParser(raw);
  return { raw, html: html || "", text, headers };
};

describe.each(samples.map(({ slug, title }) => ({ slug, title })))("$slug ($title)", ({ slug }) => {
  test("is text first, then HTML, in lines that every server takes", async () => {
    const { raw, html, text } = await opened(slug);
    const source = raw.toString("latin1");
    expect(source).toMatch(/^Content-Type: multipart\/alternative;/m);
    expect(source.indexOf("Content-Type: text/plain; charset=utf-8")).toBeGreaterThan(0);
    expect(source.indexOf("Content-Type: text/plain")).toBeLessThan(source.indexOf("Content-Type: text/html"));
    expect(Math.max(...source.split("\r\n").map(({ length }) => length))).toBeLessThanOrEqual(998);
    expect(source).not.toMatch(/[^\r]\n|[\u0080-\u00ff]/);
    expect(text.length * html.length).toBeGreaterThan(0);
  });

  test("its text is complete by itself, and fits a terminal", async () => {
    const { html, text } = await opened(slug);
    const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!.replaceAll("&amp;", "&"));
    expect(hrefs.length + Number(/Do nothing|Nobody/.test(text))).toBeGreaterThan(0);
    // In the text one answers beneath the lines; the links that write to one thing of a mail are the HTML's way.
    const pages = hrefs.filter((href) => !href.startsWith("mailto:r-"));
    expect(pages.filter((href) => !text.includes(href))).toEqual([]);
    const long = text.split("\n").filter((line) => [...line].length > COLUMNS && !/https?:\/\//.test(line));
    expect(long).toEqual([]);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test("its HTML fetches nothing, is small, and says its language and direction", async () => {
    const { html } = await opened(slug);
    expect(html).not.toMatch(
      /<(img|link|script|iframe|video|audio|svg|object|embed|form|input)\b|url\(|@import|\bsrc=/i,
    );
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(html).toMatch(/<html lang="en" dir="ltr">/);
    expect(html.match(/<table(?![^>]*role="presentation")/g)).toBeNull();
    const labels = [...html.matchAll(/<a\b[^>]*>([\s\S]*?)<\/a>/g)].map(([, label]) => label!.replace(/<[^>]*>/g, ""));
    expect(labels.filter((label) => label.trim().length < 3 || /^(click|here|link|this)\b/i.test(label))).toEqual([]);
  });

  test.each([
    ["by day", false],
    ["in the dark", true],
  ])("its words can be read %s", async (_, dark) => {
    const seen = seenIn((await opened(slug)).html, dark);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.filter(({ colour, ground }) => contrast(colour, ground) < 4.5)).toEqual([]);
    expect(seen.filter(({ px }) => px < 13)).toEqual([]);
    // Times, sources and small print may be small; whatever is longer than a name is read, and is not.
    expect(seen.filter(({ px, beside, words }) => !beside && words.length > 40 && px < 16)).toEqual([]);
  });
});

test("the previews lead to every sample, in every light, and to nothing else", async () => {
  const { letters, letter } = asVisitor().mailbox;
  const listed = (await letters()).flatMap((kind) => kind.letters.map(({ slug }) => slug));
  expect(listed.toSorted()).toEqual(samples.map(({ slug }) => slug).toSorted());
  const shown = await Promise.all(LIGHTS.map((light) => letter({ letter: "notice-reply", light })));
  expect(new Set(shown.map(({ html }) => html)).size).toBe(LIGHTS.length);
  expect(shown[0]!.html).not.toContain("(prefers-color-scheme:dark)");
  expect(shown[1]!.html).toContain("@media all{.bg{background:#131715");
  expect(shown[0]).toMatchObject({
    from: expect.stringContaining("Jonas Weil via The Long Table"),
    text: shown[1]!.text,
  });
  await expect(letter({ letter: "no-such-letter", light: "day" })).rejects.toThrow("There is nothing here");
});
