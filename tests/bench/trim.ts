// Scores the trimmer on real replies and times it on hostile ones: `npm run bench:trim`.
import { trimReply } from "@/server/mail/trim/trim";
import { CORPUS, examplesIn, folded, lost } from "@/tests/mail/trim/corpus";
import { HOSTILE } from "@/tests/mail/trim/hostile";

/**
 * What one mail may take of the processor; each is tried some times, and the best counts, as the machine may be busy
 * with other things. Beside it stands what the clock on the wall said.
 */
const BAR_MS = 500;
const TRIES = 3;

function score(): boolean {
  const examples = examplesIn(CORPUS);
  if (examples.length === 0) {
    console.log(`No replies in ${CORPUS}: nothing to score.`);
    return true;
  }
  let exact = 0;
  let missing = 0;
  for (const example of examples) {
    const { body } = trimReply({ text: example.email });
    const gone = lost(example, body);
    missing += gone.length;
    if (folded(body) === folded(example.trimmed)) exact += 1;
    else console.log(`  not exact: ${example.name}`);
    for (const line of gone) console.log(`  lost in ${example.name}: ${line}`);
  }
  console.log(`exact ${exact} of ${examples.length}, lines lost ${missing}`);
  return exact === examples.length && missing === 0;
}

function timed(name: string, mail: Parameters<typeof trimReply>[0]): boolean {
  const times = Array.from({ length: TRIES }, () => {
    const [clock, spent] = [performance.now(), process.cpuUsage()];
    trimReply(mail);
    const { user, system } = process.cpuUsage(spent);
    return { ms: (user + system) / 1000, wall: performance.now() - clock };
  });
  const ms = Math.min(...times.map((time) => time.ms));
  const wall = Math.min(...times.map((time) => time.wall));
  console.log(`${name.padEnd(44)} ${ms.toFixed(0).padStart(6)} ms, ${wall.toFixed(0).padStart(6)} on the wall`);
  return ms < BAR_MS;
}

const right = score();
const quick = Object.entries(HOSTILE).map(([name, mail]) => timed(name, mail));
if (!right || quick.includes(false)) {
  console.log("A bar is missed.");
  process.exitCode = 1;
}
