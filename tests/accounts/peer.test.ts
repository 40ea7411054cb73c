// A caller cannot choose the address that limits count.
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callerOf } from "@/server/accounts/address";
import { tellPeers } from "@/server/accounts/peer.service";

let server: Server;

beforeAll(async () => {
  tellPeers();
  server = createServer((request, response) => response.end(callerOf(String(request.headers["x-forwarded-for"]), 0)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const ask = (headers: Record<string, string>) =>
  new Promise<string>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ port, host: "127.0.0.1", headers, agent: false }, (answer) => {
      let words = "";
      answer.on("data", (part) => {
        words += part;
      });
      answer.on("end", () => resolve(words));
    }).on("error", reject);
  });

test.each([{}, { "x-forwarded-for": "9.9.9.9" }, { "x-forwarded-for": "9.9.9.9, 127.0.0.2" }])(
  "%j comes from the socket's peer",
  async (headers) => {
    expect(await ask(headers as Record<string, string>)).toBe("127.0.0.1");
  },
);
