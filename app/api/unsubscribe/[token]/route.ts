// Where one click in a mail client unsubscribes, and where the page's buttons lead. Only POST acts.
import { told } from "@/app/api/told";
import { awayOf } from "@/server/away";
import { ONE_CLICK, type TokenWish, tokenWish } from "@/server/follows/schema";
import { obey } from "@/server/portions/unsubscribe.service";
import { Refusal, STATUS } from "@/server/refusal";

type Context = { params: Promise<{ token: string }> };

/** The longest form: two short fields. What is longer is not read. */
const FORM_LIMIT = 1_024;

const QUIET = { "cache-control": "private, no-store", "referrer-policy": "no-referrer", "x-robots-tag": "noindex" };

/** An answer of which nobody makes a note. */
function quiet(answer: Response): Response {
  for (const [name, value] of Object.entries(QUIET)) answer.headers.set(name, value);
  return answer;
}

const toPage = (token: string, fragment = ""): Response =>
  new Response(null, {
    status: 303,
    headers: { ...QUIET, location: `/unsubscribe/${encodeURIComponent(token)}${fragment}` },
  });

/** Changes nothing: scanners follow links. Leads people to the page with the button. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return toPage((await params).token);
}

/** Acts at once: no cookie, no session, no Origin, for the token is the key and a mail client has nothing else. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const fields = await fieldsOf(request);
  const wish = fields.place === undefined ? ONE_CLICK : tokenWish.safeParse(fields).data;
  if (!wish) return quiet(told(request, 400, "That form could not be read. Open the link in the mail and try again."));
  try {
    await obey(token, wish satisfies TokenWish, new Date());
  } catch (error) {
    const refusal = error instanceof Refusal ? error : awayOf(error);
    if (!refusal) throw error;
    const again = { action: new URL(request.url).pathname, fields };
    return quiet(told(request, STATUS[refusal.kind], refusal.message, refusal.kind === "away" ? again : undefined));
  }
  return fields.place === undefined
    ? quiet(told(request, 200, "You get no more such mail."))
    : toPage(token, wish.place === "thread" || wish.place === "digest" ? "" : `#${wish.place}`);
}

/** The fields of one of our page's forms; none for whatever else is posted, which counts as one click. */
async function fieldsOf(request: Request): Promise<Record<string, string>> {
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded")) return {};
  let words = "";
  for await (const chunk of request.body ?? []) {
    words += Buffer.from(chunk).toString("latin1");
    if (words.length > FORM_LIMIT) return {};
  }
  return Object.fromEntries(new URLSearchParams(words));
}
