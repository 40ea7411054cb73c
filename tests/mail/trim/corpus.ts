// Real replies with what their writers meant to say, where they lie beside the repository; and how they are compared.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Where they are looked for. */
export const CORPUS = "../shared/mail/reply-corpus";

/** One mail and what should remain of it. */
export type Example = { name: string; email: string; trimmed: string };

/** All of them; none where the folder is not there. */
export function examplesIn(folder: string): Example[] {
  if (!existsSync(path.join(folder, "emails"))) return [];
  const read = (part: string, name: string) => readFileSync(path.join(folder, part, name), "utf8");
  return readdirSync(path.join(folder, "emails"))
    .sort()
    .map((name) => ({ name, email: read("emails", name), trimmed: read("trimmed", name) }));
}

/** Words alone count: blanks of every kind and width are one. */
export const folded = (text: string): string => text.replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]+/g, " ").trim();

/** What should remain and does not, line by line. */
export function lost({ trimmed }: Example, body: string): string[] {
  const kept = folded(body);
  return trimmed.split(/\r?\n/).filter((line) => folded(line) && !kept.includes(folded(line)));
}
