// Stands before every request: headers and a fresh nonce. It decides nothing about rights; without it all answers stay the same.
import { randomBytes } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "@/server/env";
import { contentPolicy, type Serving, securityHeaders } from "@/server/security-headers";

const serving: Serving = {
  secure: env.ORIGIN.startsWith("https://"),
  developing: process.env.NODE_ENV === "development",
};

/** Files that are the same for everybody, and say themselves how long they may be kept. */
const FILES = /^\/(_next\/static|fonts\/|icon\.svg|favicon\.ico)/;

/** Answers that are not packed: those to a comment or a mark are small, and what is told live goes line by line. */
const UNPACKED = /^(POST \/api\/trpc\/(comments|marks)\.|GET \/api\/live\/)/;

/** The path of a request's first line, which may name a host, too. */
const pathOf = (url = "/"): string => url.replace(/^https?:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "") || "/";

/** Whether this process was asked to stop. */
let isStopping = false;

type Request = Pick<IncomingMessage, "method" | "url" | "headers">;
type Response = Pick<ServerResponse, "setHeader" | "flushHeaders">;

// Next sends the headers alone right before the first words. Held back, they go together with these: one call of the
// system and one packet fewer for every answer.
const withTheFirstWords = (): void => undefined;

/** Gives the page its nonce by the policy in the request, and the browser the same policy in the answer. */
export function dress(request: Request, response: Response): void {
  const path = pathOf(request.url);
  if (FILES.test(path)) return;
  const policy = contentPolicy(path, randomBytes(16).toString("base64"), serving);
  request.headers["content-security-policy"] = policy;
  for (const [name, value] of Object.entries(securityHeaders(path, policy, serving))) response.setHeader(name, value);
  const packing = UNPACKED.test(`${request.method} ${path}`) ? ", no-transform" : "";
  response.setHeader("Cache-Control", `private, no-store${packing}`);
  response.flushHeaders = withTheFirstWords;
  // Whoever comes again over a connection that is kept would keep the process, and never meet the next one.
  if (isStopping) response.setHeader("Connection", "close");
}

/** From now on, every request of this process. */
export function dressAll(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      isStopping = true;
    });
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: Request; response: Response };
    dress(request, response);
  });
}
