// Texts and their later versions with the truth about each paragraph, where they lie beside the repository.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Where they are looked for. */
export const FOLDER = "../shared/anchoring";

/** One text and a later version of it. */
export type History = {
  id: string;
  kind: "history" | "mutation";
  lang: string;
  repo: string;
  old: string[];
  new: string[];
  truth: (number[] | null)[];
  lenient?: number[];
  hard?: number[];
};

/** All of them; none where the folder is not there. */
export const historiesIn = (folder: string): History[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .sort()
        .flatMap((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as History[])
    : [];
