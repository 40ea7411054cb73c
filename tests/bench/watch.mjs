// Loaded into a measured web process: tells its own CPU time and how many statements it has sent, the frames of
// transactions left out; which statements those were since it was asked to write them down; and what memory it holds
// once everything that nobody needs is thrown away.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import pg from "pg";

setFlagsFromString("--expose-gc");
const tidy = runInNewContext("gc");

let statements = 0;
let written = null;
const send = pg.Client.prototype.query;
pg.Client.prototype.query = function query(...words) {
  const [asked, values] = words;
  const text = asked?.text ?? asked;
  if (!/^(BEGIN|COMMIT|ROLLBACK)/.test(text)) {
    statements += 1;
    written?.push({ text, values: (asked?.values ?? values ?? []).map(sendable) });
  }
  return send.apply(this, words);
};

const sendable = (value) => (typeof value === "bigint" ? String(value) : value);

const kB = (bytes) => bytes / 1024;

const ANSWERS = {
  memory: () => {
    tidy();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { resident: kB(rss), used: kB(heapUsed + external) };
  },
  read: () => {
    const { user, system } = process.cpuUsage();
    return { cpu: (user + system) / 1000, statements };
  },
  // What was sent since this was asked the last time.
  sent: () => {
    const all = written ?? [];
    written = [];
    return all;
  },
};

process.on("message", (asked) => process.send(ANSWERS[asked]()));
// The channel alone keeps no process alive.
process.channel?.unref();
