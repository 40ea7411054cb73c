// Two web processes on one database against one: how much more they carry, and what a request costs each of them.
import { get, median, ROUNDS } from "@/tests/bench/measure";
import type { Line } from "@/tests/bench/report";
import { SIZES, type Stage } from "@/tests/bench/stage";
import type { Web } from "@/tests/bench/web";

/** Connections in all, and requests in a round. */
const AT_ONCE = 16;
const REQUESTS = 160;

/** Requests a second and CPU milliseconds of one, with these processes asked in turn. */
async function carried(webs: readonly Web[], { pages, writers }: Stage) {
  const cpu = async () => (await Promise.all(webs.map((web) => web.read()))).reduce((sum, one) => sum + one.cpu, 0);
  let asked = 0;
  const one = async () => {
    while (asked < REQUESTS) {
      const at = asked++;
      await get(`${webs[at % webs.length]!.origin}${pages.get(SIZES[1])}`, writers[at % writers.length]!);
    }
  };
  const [before, start] = [await cpu(), performance.now()];
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  const seconds = (performance.now() - start) / 1000;
  return { rate: REQUESTS / seconds, cpu: ((await cpu()) - before) / REQUESTS };
}

/** One and two, in turn; `open` starts another one. */
export async function twoProcesses(app: Web, open: () => Promise<Web>, stage: Stage): Promise<Line[]> {
  const other = await open();
  try {
    const raw = { one: [] as number[], two: [] as number[], cpuOfOne: [] as number[], cpuOfTwo: [] as number[] };
    await carried([app, other], stage);
    for (let i = 0; i < ROUNDS; i++) {
      const [one, two] = [await carried([app], stage), await carried([app, other], stage)];
      raw.one.push(one.rate);
      raw.two.push(two.rate);
      raw.cpuOfOne.push(one.cpu);
      raw.cpuOfTwo.push(two.cpu);
    }
    const cpu = median(raw.cpuOfTwo) / median(raw.cpuOfOne);
    return [
      {
        what: "two web processes: requests a second / one's",
        ...{ value: median(raw.two) / median(raw.one), bar: 1.7, atLeast: true, unit: "", raw },
      },
      {
        what: "two web processes: CPU per request / one's",
        value: cpu,
        bar: null,
        unit: "",
        raw: [raw.cpuOfTwo, raw.cpuOfOne],
      },
    ];
  } finally {
    await other.stop();
  }
}
