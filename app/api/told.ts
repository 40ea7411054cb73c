// What a form is answered with where no page of ours follows: one that says what became of it; a sentence for programs.
import { readFileSync } from "node:fs";
import path from "node:path";
import { cookieOf } from "@/app/api/cookie";
import { env } from "@/server/env";
import { rootLooks } from "@/server/looks";
import { escaped } from "@/server/mail/letter-style";

/** A form that can be sent once more as it was. */
export type Again = { action: string; fields: Record<string, string> };

const sheet = (name: string): string => readFileSync(path.join(process.cwd(), "app/styles", name), "utf8");

/** The sheets of every page. No frame is drawn around this one, so it brings them itself. */
const STYLE = sheet("tokens.css") + sheet("base.css");

const hidden = ([name, value]: [string, string]): string =>
  `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`;

const sendAgain = ({ action, fields }: Again): string =>
  `<form method="post" action="${escaped(action)}">${Object.entries(fields).map(hidden).join("")}<button class="btn pri">Send it again</button></form>`;

/** What its reader chose for this device. */
const looks = (request: Request): string =>
  Object.entries(rootLooks((look) => cookieOf(request, look)))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");

/** What became of the form, in a few words. */
function titleOf(status: number, again: Again | undefined): string {
  if (again) return "That has not gone through yet";
  return status < 400 ? "That is done" : "Nothing was changed";
}

/** The page that the form was on, where the browser names it. */
function back(headers: Headers): string {
  const from = headers.get("referer") ?? "";
  return from.startsWith(`${env.ORIGIN}/`) ? from.slice(env.ORIGIN.length) : "/";
}

function page(request: Request, title: string, message: string, again?: Again): string {
  // The policy of the answer came with the request; styles need its nonce.
  const nonce = /'nonce-([\w+/=]+)'/.exec(request.headers.get("content-security-policy") ?? "")?.[1] ?? "";
  const way = back(request.headers);
  const kept = again ? "<p>What you typed is kept on this page.</p>" : "";
  return `<!doctype html>
<html lang="en"${looks(request)}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} · Postil</title><style nonce="${nonce}">${STYLE}</style></head>
<body><header class="bar"><a class="brand" href="/">Postil</a></header><main class="page"><section class="alone"><h1>${title}</h1><p>${escaped(message)}</p>${kept}
<div class="r">${again ? sendAgain(again) : ""}<a class="btn" href="${escaped(way)}">${way === "/" ? "To the front page" : "Back to the page before"}</a></div></section></main></body></html>
`;
}

/** The answer in words, with its status; `again` keeps what was sent, with a button that sends it once more. */
export function told(request: Request, status: number, message: string, again?: Again): Response {
  const isSeen = request.headers.get("accept")?.includes("text/html") ?? false;
  const type = isSeen ? "text/html" : "text/plain";
  const headers = { "content-type": `${type}; charset=utf-8`, "cache-control": "private, no-store" };
  return new Response(isSeen ? page(request, titleOf(status, again), message, again) : `${message}\n`, {
    status,
    headers,
  });
}
