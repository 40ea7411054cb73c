// Loaded into a measured web process: tells its own CPU time and how many statements it has sent.
import pg from "pg";

let statements = 0;
const send = pg.Client.prototype.query;
pg.Client.prototype.query = function query(...words) {
  statements += 1;
  return send.apply(this, words);
};

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpu: (user + system) / 1000, statements });
});
// The channel alone keeps no process alive.
process.channel?.unref();
