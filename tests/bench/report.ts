// One table for people, one file for machines.
import { writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "@/server/setup/paths";

/** One figure: what was measured, against which bar (a most, or `atLeast`), and the raw numbers behind it. */
export type Line = {
  what: string;
  value: number;
  bar: number | null;
  atLeast?: boolean;
  unit: "" | "ms" | "kB" | "MB" | "s";
  raw: unknown;
  /** Raw numbers that are too many for the table; the file has them. */
  all?: unknown;
};

/** A part that could not be measured, and why. */
export type Failure = { what: string; failure: string };

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

const met = ({ value, bar, atLeast }: Line): string => {
  if (bar === null) return "";
  return (atLeast ? value >= bar : value <= bar) ? "yes" : "NO";
};

const cells = (line: Line | Failure): string[] => {
  if ("failure" in line) return [line.what, "failed", "", "NO", line.failure];
  const { what, value, bar, atLeast, unit, raw } = line;
  return [
    what,
    `${round(value)} ${unit}`.trim(),
    bar === null ? "" : `${atLeast ? "≥" : "≤"} ${bar} ${unit}`.trim(),
    met(line),
    JSON.stringify(raw, (_, one) => (typeof one === "number" ? Number(round(one)) : one)),
  ];
};

/** Prints the table and writes `bench.json`. */
export function report(lines: (Line | Failure)[]): void {
  const rows = [["what", "measured", "bar", "met", "raw"], ...lines.map(cells)];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]!.length)));
  for (const row of rows) console.log(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  "));
  const machine = { node: process.version, cpus: os.cpus().length, model: os.cpus()[0]?.model, load: os.loadavg() };
  writeFileSync(path.join(root, "bench.json"), `${JSON.stringify({ at: new Date(), machine, lines }, null, 2)}\n`);
}
