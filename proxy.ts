// Stands before every page: headers and a fresh nonce. It decides nothing about rights; without it all answers stay the same.
import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/server/env";
import { contentPolicy, type Serving, securityHeaders } from "@/server/security-headers";

const serving: Serving = {
  secure: env.ORIGIN.startsWith("https://"),
  developing: process.env.NODE_ENV === "development",
};

/** Gives the page its nonce by the policy in the request, and the browser the same policy in the answer. */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  const policy = contentPolicy(pathname, randomBytes(16).toString("base64"), serving);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(securityHeaders(pathname, policy, serving)))
    response.headers.set(name, value);
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "private, no-store");
  return response;
}

export const config = { matcher: "/((?!_next/static|fonts/|icon.svg|favicon.ico).*)" };
