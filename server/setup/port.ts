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

/** The first free port from `first` on. */
export async function freePort(first: number): Promise<number> {
  for (let port = first; port < 65_536; port++) if (await isFree(port)) return port;
  throw new Error(`No port is free from ${first} on.`);
}
