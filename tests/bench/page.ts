// What a look at the reading page costs the server and the wire, against an empty page of the same Next.
import { costOf, get, median, REQUESTS, ROUNDS, scriptBytes, zipped } from "@/tests/bench/measure";
import type { Line } from "@/tests/bench/report";
import { SIZES, type Stage } from "@/tests/bench/stage";
import type { Web } from "@/tests/bench/web";

/** CPU and statements of one request, at three sizes of talk. */
export async function costs(floor: Web, app: Web, { pages, header }: Stage): Promise<Line[]> {
  const kinds = [["floor", floor, "/"] as const, ...SIZES.map((size) => [`${size}`, app, pages.get(size)!] as const)];
  const cpu = Object.fromEntries(kinds.map(([kind]) => [kind, [] as number[]]));
  const sent = Object.fromEntries(kinds.map(([kind]) => [kind, [] as number[]]));
  for (const [, web, page] of kinds) await costOf(web, page, header, REQUESTS);
  for (let i = 0; i < ROUNDS; i++)
    for (const [kind, web, page] of kinds) {
      const cost = await costOf(web, page, header);
      cpu[kind]!.push(cost.cpu);
      sent[kind]!.push(cost.statements);
    }
  const mid = (kind: string) => median(cpu[kind]!);
  return [
    {
      what: "reading page, 2,000 comments: CPU / empty page",
      value: mid("2000") / mid("floor"),
      bar: 2,
      unit: "",
      raw: { page: cpu["2000"], floor: cpu.floor },
    },
    {
      what: "reading page: CPU at 20,000 comments / at 20",
      value: mid("20000") / mid("20"),
      bar: 1.5,
      unit: "",
      raw: { 20000: cpu["20000"], 20: cpu["20"] },
    },
    { what: "reading page: statements", value: median(sent["2000"]!), bar: 6, unit: "", raw: sent["2000"] },
    { what: "empty page: CPU", value: mid("floor"), bar: null, unit: "ms", raw: cpu.floor },
  ];
}

/** What travels: the page beside its text, and its scripts. */
export async function bytes(floor: Web, app: Web, { pages, words, header }: Stage): Promise<Line[]> {
  const page = await get(`${app.origin}${pages.get(2_000)}`, header);
  const empty = await get(floor.origin, header);
  const [ours, least] = [await scriptBytes(app.origin, page), await scriptBytes(floor.origin, empty)];
  const text = zipped(words);
  return [
    {
      what: "HTML over the text itself, gzip",
      value: (zipped(page) - text) / 1000,
      bar: 40,
      unit: "kB",
      raw: { html: zipped(page), text },
    },
    {
      what: "JS, gzip / empty page's",
      value: ours.bytes / least.bytes,
      bar: 1.35,
      unit: "",
      raw: { page: ours, floor: least },
    },
  ];
}
