// Loaded into a measured web process: tells its own CPU time and how many statements it has sent, the frames of
// transactions left out; and what memory it holds once everything that nobody needs is thrown away.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import pg from "pg";

setFlagsFromString("--expose-gc");
const tidy = runInNewContext("gc");

let statements = 0;
const send = pg.Client.prototype.query;
pg.Client.prototype.query = function query(...words) {
  if (!/^(BEGIN|COMMIT|ROLLBACK)/.test(words[0]?.text ?? words[0])) statements += 1;
  return send.apply(this, words);
};

const kB = (bytes) => bytes / 1024;

process.on("message", (asked) => {
  if (asked === "memory") {
    tidy();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send({ resident: kB(rss), used: kB(heapUsed + external) });
    return;
  }
  const { user, system } = process.cpuUsage();
  process.send({ cpu: (user + system) / 1000, statements });
});
// The channel alone keeps no process alive.
process.channel?.unref();
