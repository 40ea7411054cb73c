// Measuring: rounds in turn, so that a noisy moment falls on everything alike; medians, with the raw numbers beside them.
import { gzipSync } from "node:zlib";
import type { Web } from "@/tests/bench/web";

/** Rounds of everything; the median of five forgives two bad ones. */
export const ROUNDS = 5;

/** Requests of one kind in one round. */
export const REQUESTS = 40;

/** The number below which this part of them lies. */
export const percentile = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))]!;

/** The middle one. */
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

/** The size that travels. */
export const zipped = (bytes: string | Buffer): number => gzipSync(bytes).length;

/** A page as a member's browser asks for it. */
export async function get(url: string, cookie: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie, accept: "text/html" } });
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}.`);
  return answer.text();
}

/** CPU milliseconds and statements of one request, over a round of them. */
export async function costOf(web: Web, path: string, cookie: string, requests = REQUESTS) {
  const before = await web.read();
  for (let i = 0; i < requests; i++) await get(`${web.origin}${path}`, cookie);
  const after = await web.read();
  return { cpu: (after.cpu - before.cpu) / requests, statements: (after.statements - before.statements) / requests };
}

/** The scripts that a current browser loads with a page, zipped; those for old browsers are left out. */
export async function scriptBytes(origin: string, html: string): Promise<{ bytes: number; files: number }> {
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const sources = tags.filter((tag) => !/\bnomodule\b/i.test(tag)).map((tag) => tag.match(/\bsrc="([^"]+)"/)![1]!);
  const unique = [...new Set(sources)];
  const sizes = await Promise.all(unique.map(async (src) => zipped(await (await fetch(new URL(src, origin))).text())));
  return { bytes: sizes.reduce((a, b) => a + b, 0), files: unique.length };
}
