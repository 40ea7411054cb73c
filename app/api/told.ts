// What a form is answered with where it cannot be taken: a page that says why and what to do; a sentence for programs.
import { env } from "@/server/env";
import { ACCENT, DARK, escaped, INK, INK_2 } from "@/server/mail/letter-style";

/** A form that can be sent once more as it was. */
export type Again = { action: string; fields: Record<string, string> };

/** The faces of the site. */
const [SERIF, SANS] = ['"Source Serif 4 Variable",Georgia,serif', '"Inter Variable",system-ui,sans-serif'];

const FONTS = `@font-face{font-family:"Source Serif 4 Variable";src:url(/fonts/source-serif-4-opsz.woff2) format("woff2");font-weight:200 900}
@font-face{font-family:"Inter Variable";src:url(/fonts/inter.woff2) format("woff2");font-weight:100 900}`;

const STYLE = `${FONTS}
body{margin:0;background:#fbfcfa;color:${INK};font:400 15px/1.45 ${SANS}}
main{max-width:560px;margin:0 auto;padding:64px 20px}
h1{margin:0 0 16px;font:600 36px/1.12 ${SERIF};letter-spacing:-.02em}
p{margin:0 0 16px;color:${INK_2};font:400 17px/1.5 ${SERIF};overflow-wrap:anywhere}
.ways{display:flex;flex-wrap:wrap;align-items:center;gap:8px 24px;margin-top:24px}
.ways a{display:inline-flex;align-items:center;min-height:44px;color:${INK}}
button{min-height:44px;padding:0 16px;border:0;border-radius:6px;background:${ACCENT};color:#fff;font:550 13px/1 ${SANS};cursor:pointer}
:focus-visible{outline:2px solid ${ACCENT};outline-offset:2px}
${DARK}`;

const hidden = ([name, value]: [string, string]): string =>
  `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`;

const sendAgain = ({ action, fields }: Again): string =>
  `<form method="post" action="${escaped(action)}">${Object.entries(fields).map(hidden).join("")}<button class="bt">Send it again</button></form>`;

/** The page that the form was on, where the browser names it. */
function back(headers: Headers): string {
  const from = headers.get("referer") ?? "";
  return from.startsWith(`${env.ORIGIN}/`) ? from.slice(env.ORIGIN.length) : "/";
}

function page(request: Request, message: string, again?: Again): string {
  // The policy of the answer came with the request; styles need its nonce.
  const nonce = /'nonce-([\w+/=]+)'/.exec(request.headers.get("content-security-policy") ?? "")?.[1] ?? "";
  const way = back(request.headers);
  const title = again ? "That has not gone through yet" : "Nothing was changed";
  const kept = again ? `<p class="t2">What you typed is kept on this page.</p>` : "";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title} · Postil</title><style nonce="${nonce}">${STYLE}</style></head>
<body class="bg t1"><main><h1>${title}</h1><p class="t2">${escaped(message)}</p>${kept}
<div class="ways">${again ? sendAgain(again) : ""}<a class="t1" href="${escaped(way)}">${way === "/" ? "To the front page" : "Back to the page before"}</a></div></main></body></html>
`;
}

/** The answer in words, with its status; `again` keeps what was sent, with a button that sends it once more. */
export function told(request: Request, status: number, message: string, again?: Again): Response {
  const isSeen = request.headers.get("accept")?.includes("text/html") ?? false;
  const type = isSeen ? "text/html" : "text/plain";
  const headers = { "content-type": `${type}; charset=utf-8`, "cache-control": "private, no-store" };
  return new Response(isSeen ? page(request, message, again) : `${message}\n`, { status, headers });
}
