// Stands beside the process that reads a file, in a thread of its own: ends it when it takes too long or too much
// memory, and when whoever started it is gone. A reader that turns in a loop would not notice any of these by itself.
import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

const { parent, seconds, bytes, out, every } = workerData;
const until = performance.now() + seconds * 1000;

/** @param {string | null} why */
function end(why) {
  try {
    if (why) writeSync(out, `${JSON.stringify({ kind: "ended", why })}\n`);
  } finally {
    process.kill(process.pid, "SIGKILL");
  }
}

setInterval(() => {
  if (process.ppid !== parent) end(null);
  else if (performance.now() > until) end("time");
  else if (process.memoryUsage.rss() > bytes) end("memory");
}, every);
