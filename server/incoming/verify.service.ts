// Whether a mail's sender is who From says: DMARC, asked of the DNS here, whatever other servers wrote into the mail.
import dns from "node:dns/promises";
import { type AuthenticateResult, authenticate, type DNSResolver } from "mailauth";
import { domainOf } from "@/server/mail/address";

/** What the DNS says is waited for this long in all, in milliseconds; then the sender counts as unproven. */
export const VERIFY_PATIENCE = 15_000;

/** `unproven` is a sender of whom nothing is known: their domain says nothing, or cannot be asked. */
export type Verdict = "passed" | "unproven" | "failed";

/** How senders are asked about: believed because the server in front has asked, or by this resolver. */
export type Asking = { checked: boolean; resolver?: DNSResolver };

/** A mail with its envelope and its one From. */
export type Claim = {
  raw: Uint8Array;
  from: string;
  mailFrom: string;
  client: string | null;
  helo: string | null;
  host: string;
};

/** Asks whether the domain of From answers for this mail. No answer is never a yes. */
export async function verify(
  claim: Claim,
  { checked, resolver = dns.resolve as DNSResolver }: Asking,
): Promise<Verdict> {
  if (checked) return "passed";
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Verdict>((resolve) => {
    timer = setTimeout(() => resolve("unproven"), VERIFY_PATIENCE);
  });
  return Promise.race([ask(claim, resolver), late]).finally(() => clearTimeout(timer));
}

async function ask({ raw, from, mailFrom, client, helo, host }: Claim, resolver: DNSResolver): Promise<Verdict> {
  const result = await authenticate(Buffer.from(raw), {
    ...(client && { ip: client, helo: helo ?? client }),
    sender: mailFrom,
    mta: host,
    resolver,
    disableArc: true,
    disableBimi: true,
  });
  const { dmarc, dkim } = result;
  const [named, ...more] = dkim.headerFrom ?? [];
  // What was verified must be what we read.
  if (dmarc === false || more.length > 0 || named?.toLowerCase() !== from) return "failed";
  if (dmarc.status.result === "pass") return inAlignment(dmarc, domainOf(from)) ? "passed" : "failed";
  if (dmarc.status.result === "none") return vouchedFor(result, domainOf(from)) ? "passed" : "unproven";
  return dmarc.status.result === "temperror" ? "unproven" : "failed";
}

type Dmarc = Exclude<AuthenticateResult["dmarc"], false>;

/** A domain that wants strict alignment means itself and nothing above or below it. */
function inAlignment({ alignment }: Dmarc, domain: string): boolean {
  const { spf, dkim } = alignment ?? {};
  return [spf, dkim].some((one) => one?.result && (!one.strict || one.result.toLowerCase() === domain));
}

/** A domain without a policy can still have signed the mail, or name the server that brought it. */
function vouchedFor({ dkim, spf }: AuthenticateResult, domain: string): boolean {
  const signed = dkim.results?.some(({ status }) => status.result === "pass" && status.aligned);
  return Boolean(signed) || (spf !== false && spf.status.result === "pass" && spf.domain?.toLowerCase() === domain);
}
