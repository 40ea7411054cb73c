// A Postfix of the test's own: its configuration and its queue in a folder, its ports free ones. Needs root and Debian's package.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@/server/setup/port";

const has = (program: string): boolean => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

/** Whether everything is there that a conversation through a real mail server needs. */
export const canRelay = (): boolean =>
  process.getuid?.() === 0 && existsSync("/usr/sbin/postfix") && ["swaks", "mutt"].every(has);

/** Where it listens, what it says of a queued mail, and how it ends. */
export type Postfix = { port: number; log(): string; stop(): void };

/** Takes mail for this host and hands it to LMTP on that port; mail for others goes to the port `outward`. */
export async function startPostfix(host: string, lmtp: number, outward: number): Promise<Postfix> {
  const folder = mkdtempSync(path.join(tmpdir(), "postil-postfix-"));
  chmodSync(folder, 0o755);
  const [config, queue, data] = ["etc", "queue", "data"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const one of [config, queue, data]) mkdirSync(one);
  execFileSync("chown", ["postfix", data]);
  const port = await freePort(23_000 + (process.pid % 1000));
  const log = path.join(folder, "mail.log");
  const settings = {
    ...{ compatibility_level: "3.6", queue_directory: queue, data_directory: data, maillog_file: log },
    ...{ maillog_file_prefixes: folder, myhostname: "mx.postil.test", mydestination: "", inet_interfaces: "127.0.0.1" },
    ...{ inet_protocols: "ipv4", mynetworks: "127.0.0.0/8", alias_maps: "", alias_database: "", smtputf8_enable: "no" },
    ...{ relay_domains: host, relayhost: `[127.0.0.1]:${outward}`, disable_dns_lookups: "yes" },
    ...{ transport_maps: `inline:{ { ${host} = lmtp:inet:127.0.0.1:${lmtp} } }`, lmtp_send_xforward_command: "yes" },
    ...{ lmtp_destination_recipient_limit: "1", message_size_limit: "10000000", smtp_tls_security_level: "" },
  };
  writeFileSync(
    path.join(config, "main.cf"),
    Object.entries(settings)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(""),
  );
  writeFileSync(path.join(config, "master.cf"), MASTER.replace("PORT", `127.0.0.1:${port}`));
  execFileSync("postfix", ["-c", config, "start"], { stdio: "ignore" });
  const stop = () => {
    spawnSync("postfix", ["-c", config, "stop"], { stdio: "ignore" });
    rmSync(folder, { recursive: true, force: true });
  };
  return { port, log: () => execFileSync("cat", [log]).toString(), stop };
}

const MASTER = `PORT inet n - n - - smtpd
postlog unix-dgram n - n - 1 postlogd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
`;
