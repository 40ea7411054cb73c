// Loaded into a measured web process: tells its own CPU time and how many statements it has sent, the frames of
// transactions left out.
import pg from "pg";

let statements = 0;
const send = pg.Client.prototype.query;
pg.Client.prototype.query = function query(...words) {
  if (!/^(BEGIN|COMMIT|ROLLBACK)/.test(words[0]?.text ?? words[0])) statements += 1;
  return send.apply(this, words);
};

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpu: (user + system) / 1000, statements });
});
// The channel alone keeps no process alive.
process.channel?.unref();
