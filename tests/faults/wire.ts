// The network between people and the web process: every connection goes through it, and it can be cut.
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A wire to an origin. */
export class Wire {
  #whole = true;
  #sockets = new Set<Socket>();

  private constructor(
    readonly server: Server,
    readonly to: URL,
  ) {
    server.on("connection", (near) => this.#join(near));
  }

  /** Lays it, at a port of its own. */
  static async to(origin: URL): Promise<Wire> {
    const wire = new Wire(createServer(), origin);
    wire.server.listen(0, "127.0.0.1");
    await once(wire.server, "listening");
    return wire;
  }

  /** Where people come in. */
  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** All connections break, and no other one holds. */
  cut(): void {
    this.#whole = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Connections hold again. */
  mend(): void {
    this.#whole = true;
  }

  /** Takes it away. */
  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, "close");
  }

  #join(near: Socket): void {
    if (!this.#whole) {
      near.destroy();
      return;
    }
    const far = connect(Number(this.to.port), this.to.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        this.#sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }
}
