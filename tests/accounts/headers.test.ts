// What every answer carries.
import { readFileSync } from "node:fs";
import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "@/proxy";
import { contentPolicy, securityHeaders } from "@/server/security-headers";

const ask = (path: string) => proxy(new NextRequest(`http://localhost:3000${path}`)).headers;
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

test("the proxy knows no room, so that no right can hang on it", () => {
  const imports = [...readFileSync("proxy.ts", "utf8").matchAll(/from "(.+)"/g)].map(([, from]) => from);
  expect(imports).toEqual(["node:crypto", "next/server", "@/server/env", "@/server/security-headers"]);
});
