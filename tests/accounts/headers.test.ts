// What every answer carries.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "vitest";
import { dress } from "@/headers";
import { contentPolicy, securityHeaders } from "@/server/security-headers";

/** What the answer carries, and what its page hears of it. */
function both(path: string, headers: Record<string, string> = {}, method = "GET") {
  const answer = new Headers();
  const setHeader = (name: string, value: unknown) => answer.set(name, String(value)) as never;
  dress({ method, url: path, headers }, { setHeader, flushHeaders: () => undefined });
  return { answer, heard: headers["content-security-policy"] };
}

const ask = (path: string) => both(path).answer;
const served = { secure: true, developing: false };

test("scripts run by a nonce that is new each time", () => {
  const nonce = () =>
    ask("/")
      .get("content-security-policy")
      ?.match(/'nonce-([^']+)'/)?.[1];
  const [first, second] = [nonce(), nonce()];
  expect(Buffer.from(first ?? "", "base64").length).toBeGreaterThanOrEqual(16);
  expect(first).not.toBe(second);
});

test("the policy lets nothing inline run, nothing frame us and nothing load from elsewhere", () => {
  const policy = contentPolicy("/", "abc", served);
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("img-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*|script-src[^;]*unsafe-inline/);
});

test("pages whose address holds a token tell nobody where one came from", () => {
  for (const path of ["/signin/confirm?token=x", "/invitations/x", "/unsubscribe/x"])
    expect(ask(path).get("referrer-policy")).toBe("no-referrer");
  for (const path of ["/", "/signin", "/groups/harbour"]) expect(ask(path).get("referrer-policy")).toBe("same-origin");
});

test("types are not guessed, and https stays https", () => {
  expect(ask("/").get("x-content-type-options")).toBe("nosniff");
  expect(ask("/").get("cache-control")).toBe("private, no-store");
  expect(securityHeaders("/", "", served)["Strict-Transport-Security"]).toMatch(/max-age=31536000/);
  expect(securityHeaders("/", "", { ...served, secure: false })).not.toHaveProperty("Strict-Transport-Security");
});

test("the page hears the policy that the browser gets, whatever the request said of it", () => {
  const { answer, heard } = both("/groups/harbour?open=a1", { "content-security-policy": "script-src 'nonce-mine'" });
  expect(heard).toBe(answer.get("content-security-policy"));
  expect(heard).not.toContain("mine");
});

test("a path is known whatever stands before and behind it", () => {
  for (const path of ["http://harbour.example/signin/confirm?token=x", "/signin/confirm#x", "/signin/confirm?a=/b"])
    expect(ask(path).get("referrer-policy")).toBe("no-referrer");
  expect(ask("/?next=/signin/confirm").get("referrer-policy")).toBe("same-origin");
  expect(ask("").get("referrer-policy")).toBe("same-origin");
});

test("files that are the same for everybody keep their own headers", () => {
  for (const path of ["/_next/static/chunks/a.js", "/fonts/serif.woff2", "/icon.svg"])
    expect([...ask(path)]).toEqual([]);
});

test("what gives the headers knows no room, so that no right can hang on it", () => {
  const imports = [...readFileSync("headers.ts", "utf8").matchAll(/from "(.+)"/g)].map(([, from]) => from);
  expect(imports.filter((from) => from?.startsWith("@/"))).toEqual(["@/server/env", "@/server/security-headers"]);
});

test("small answers and what is told live are not packed; all else may be, and nothing is stored", () => {
  const kept = (method: string, path: string) => both(path, {}, method).answer.get("cache-control");
  for (const path of ["comments.post", "comments.markRead,comments.post", "marks.thank?batch=1"])
    expect(kept("POST", `/api/trpc/${path}`)).toBe("private, no-store, no-transform");
  expect(kept("GET", "/api/live/a1?after=3")).toBe("private, no-store, no-transform");
  for (const path of ["/api/trpc/comments.onParagraph", "/api/trpc/texts.page", "/groups/harbour"])
    expect(kept("GET", path)).toBe("private, no-store");
  expect(kept("POST", "/api/trpc/texts.act")).toBe("private, no-store");
});

test("the headers go with the first words, in one packet", async () => {
  const server = createServer((request, response) => {
    dress(request, response);
    response.flushHeaders();
    response.end("The tide turns at noon.");
  }).listen(0);
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port);
  socket.end("GET / HTTP/1.1\r\nHost: harbour.example\r\n\r\n");
  const [packet] = await once(socket, "data");
  expect(String(packet)).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*The tide turns at noon\./);
  socket.destroy();
  server.close();
});
