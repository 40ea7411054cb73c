// What a web process holds after a time of load, and whether it goes on growing. `MINUTES=60 npm run bench -- memory`
// loads it for an hour.
import { get } from "@/tests/bench/measure";
import type { Line } from "@/tests/bench/report";
import { SIZES, type Stage } from "@/tests/bench/stage";
import type { Web } from "@/tests/bench/web";

/** For how long, in minutes. */
const MINUTES = Number(process.env.MINUTES ?? 2);

/** How many ask at once. */
const AT_ONCE = 8;

/** Looks at it after each of so many parts of the time. */
const PARTS = 4;

/** Reads pages of every size, by as many people as there are, one look after the other. */
async function load(app: Web, { pages, writers }: Stage, until: number): Promise<number> {
  let asked = 0;
  const one = async () => {
    while (performance.now() < until) {
      const at = asked++;
      await get(`${app.origin}${pages.get(SIZES[at % SIZES.length]!)}`, writers[at % writers.length]!);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return asked;
}

/** The memory of the machine that it holds after each part of the time. */
export async function memoryUnderLoad(app: Web, stage: Stage): Promise<Line[]> {
  const raw = { resident: [] as number[], used: [] as number[], requests: [] as number[] };
  for (let part = 0; part < PARTS; part++) {
    raw.requests.push(await load(app, stage, performance.now() + (MINUTES * 60_000) / PARTS));
    const { resident, used } = await app.memory();
    raw.resident.push(resident / 1024);
    raw.used.push(used / 1024);
  }
  const [, second, , last] = raw.resident;
  const when = `after ${MINUTES} minutes of load`;
  return [
    { what: `web process: memory ${when}`, value: last!, bar: 350, unit: "MB", raw },
    { what: `web process: memory ${when} / half way`, value: last! / second!, bar: 1.1, unit: "", raw: [last, second] },
  ];
}
