// Fetching a text from an address: from the public net only, whatever the address pretends, and never much of it.
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { FETCH_BYTES, FETCHED_TOO_MUCH, fetchText, type Net, STRICT, UNREACHED } from "@/server/texts/fetch.service";
import { isPublic } from "@/server/texts/import/address";
import { HOSTILE_ADDRESSES, REBOUND } from "@/tests/texts/hostile/addresses";

const never = new AbortController().signal;
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

/** A site of the test's own; nothing but the test's net lets it through. */
async function site(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  // Names lead here; the port is the one thing that an address may not say, so the net says it.
  const calls: string[] = [];
  const net: Net = {
    lookup: async (host) => {
      calls.push(host);
      return host.endsWith(".inside") ? ["127.0.0.1", "10.0.0.7"] : ["127.0.0.1"];
    },
    mayCall: (ip) => ip === "127.0.0.1",
    port: () => port,
  };
  return { net, calls };
}

const fetched = async (address: string, net: Net) => {
  const { bytes, ...rest } = await fetchText(address, net, never);
  return { ...rest, words: Buffer.from(bytes).toString("utf8") };
};

describe("hostile addresses", () => {
  test("there are sixty and more of them", () => {
    expect(new Set(HOSTILE_ADDRESSES).size).toBeGreaterThanOrEqual(60);
  });

  test("none makes a connection, and all are answered with one sentence", async () => {
    let connections = 0;
    const trap = createSocketServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => trap.listen(0, resolve));
    closing.push(() => trap.close());
    const { port } = trap.address() as AddressInfo;
    const asked: string[] = [];
    const net: Net = {
      lookup: async (host) => {
        asked.push(host);
        return REBOUND[host] ?? ["127.0.0.1"];
      },
      mayCall: STRICT.mayCall,
      // Whatever got through would land in the trap.
      port: () => port,
    };
    const said = await Promise.all(
      HOSTILE_ADDRESSES.map((address) => fetchText(address, net, never).then(String, (error: Error) => error.message)),
    );
    expect([...new Set(said)]).toEqual([UNREACHED]);
    expect(connections).toBe(0);
  });

  test("a redirect is looked at like the first address", async () => {
    const { net } = await site((request, response) => {
      const to = new URL(request.url ?? "", "http://x").searchParams.get("to") ?? "";
      response.writeHead(302, { location: to }).end();
    });
    for (const to of [
      "http://10.0.0.1/",
      "http://db.inside/",
      "file:///etc/passwd",
      "http://a:b@example.org/",
      "http://example.org:8080/",
    ])
      await expect(fetched(`http://example.org/?to=${encodeURIComponent(to)}`, net), to).rejects.toThrow(UNREACHED);
  });
});

describe("numbers of the net", () => {
  test.each([
    "93.184.216.34",
    "8.8.8.8",
    "2606:2800:220:1::1",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::1",
  ])("%s is public", (ip) => expect(isPublic(ip)).toBe(true));

  test.each([
    ...["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"],
    ...["255.255.255.255", "192.0.0.8", "198.18.0.1", "203.0.113.9", "240.0.0.1", "::1", "::", "fe80::1", "fc00::1"],
    ...["ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::1"],
    ...["2002:a00:1::", "2001::1", "2001:db8::1", "::127.0.0.1", "fec0::1", "fe80::1%eth0", "100::1", "not a number"],
  ])("%s is not", (ip) => expect(isPublic(ip)).toBe(false));
});

describe("a page", () => {
  test("comes with its type and its name, also by a redirect", async () => {
    const { net, calls } = await site((request, response) => {
      if (request.url === "/") return response.writeHead(301, { location: "http://www.example.org/lamp.html" }).end();
      response.writeHead(200, { "content-type": "text/html" }).end(`<p>${request.headers.host}</p>`);
    });
    expect(await fetched("http://example.org", net)).toEqual({
      ...{ name: "lamp.html", type: "text/html" },
      words: expect.stringMatching(/^<p>www\.example\.org:\d+<\/p>$/),
    });
    expect(calls).toEqual(["example.org", "www.example.org"]);
  });

  test("leads on three times and no further", async () => {
    const { net } = await site((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) response.writeHead(307, { location: `/${left - 1}` }).end();
      else response.end("A lamp.");
    });
    expect(await fetched("http://example.org/3", net)).toMatchObject({ words: "A lamp." });
    await expect(fetched("http://example.org/4", net)).rejects.toThrow(UNREACHED);
  });

  test("is unpacked, and in the encoding that the site names", async () => {
    const { net } = await site((request, response) => {
      const words = Buffer.from([0xcb, 0xe0, 0xec, 0xef, 0xe0]);
      const headers = { "content-type": "text/plain; charset=windows-1251" };
      if (request.url === "/br")
        response.writeHead(200, { ...headers, "content-encoding": "br" }).end(brotliCompressSync(words));
      else response.writeHead(200, { ...headers, "content-encoding": "gzip" }).end(gzipSync(words));
    });
    for (const how of ["br", "gzip"])
      expect(await fetched(`http://example.org/${how}`, net)).toMatchObject({ words: "\ufeffЛампа" });
  });

  test("that unpacks to more than 5 MB, or never ends, is given up", async () => {
    const { net } = await site((request, response) => {
      if (request.url === "/bomb")
        return response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(FETCH_BYTES + 1)));
      const pour = () => {
        while (response.write(Buffer.alloc(65_536, "a")));
        response.once("drain", pour);
      };
      pour();
    });
    await expect(fetched("http://example.org/bomb", net)).rejects.toThrow(FETCHED_TOO_MUCH);
    await expect(fetched("http://example.org/flood", net)).rejects.toThrow(FETCHED_TOO_MUCH);
  });

  test("that is not given out says what the site answered; one that breaks off says nothing", async () => {
    const { net } = await site((request, response) => {
      if (request.url === "/broken")
        response.writeHead(200, { "content-length": "99" }).write("A la", () => response.destroy());
      else if (request.url === "/odd") response.writeHead(200, { "content-encoding": "odd" }).end("A lamp.");
      else response.writeHead(404).end("Nothing.");
    });
    await expect(fetched("http://example.org/none", net)).rejects.toThrow("it answered 404");
    await expect(fetched("http://example.org/broken", net)).rejects.toThrow(UNREACHED);
    await expect(fetched("http://example.org/odd", net)).rejects.toThrow(UNREACHED);
  });

  test("is asked for without cookies, names or passwords, and broken off when the worker stops", async () => {
    let headers: string[] = [];
    const stop = new AbortController();
    const { net } = await site((request) => {
      headers = Object.keys(request.headers).sort();
      stop.abort(new Error("The worker stops."));
    });
    await expect(fetchText("http://example.org/", net, stop.signal)).rejects.toThrow("The worker stops.");
    expect(headers).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
  });
});
