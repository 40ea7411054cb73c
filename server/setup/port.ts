// Ports: which is free.
import net from "node:net";

/** Can we listen on this port of the machine itself? */
export function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** Ports from 1024 on at which no browser calls, and Next does not serve (WHATWG Fetch, "bad port"). */
const REFUSED = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** The first free port from `first` on that a browser calls at. */
export async function freePort(first: number): Promise<number> {
  for (let port = first; port < 65_536; port++) if (!REFUSED.has(port) && (await isFree(port))) return port;
  throw new Error(`No port is free from ${first} on.`);
}
