// Looks at what the DNS says of the domain that our mails come from, and of the hosts that they are answered at.
import { spf } from "mailauth/lib/spf";
import { domainOf } from "@/server/mail/address";
import {
  addressesOf,
  ask,
  DNS_PATIENCE,
  impatient,
  isPublic,
  ownResolver,
  type Resolver,
  reverseName,
} from "@/server/mail/check/asking.service";
import {
  type Answer,
  type Exit,
  judgeDkim,
  judgeDmarc,
  judgeMx,
  judgePtr,
  judgeSender,
  judgeSpf,
  type OwnKey,
  type SpfVerdict,
} from "@/server/mail/check/dns";
import { type Finding, unsure } from "@/server/mail/check/finding";
import { publicPart } from "@/server/mail/dkim-key.service";
import type { Settings } from "@/server/settings";

/** What of the settings the DNS must agree with. */
export type Sending = Pick<
  Settings,
  "ORIGIN" | "SMTP_URL" | "MAIL_FROM" | "REPLY_HOST" | "BOUNCE_HOST" | "DKIM_KEY" | "DKIM_DOMAIN" | "DKIM_SELECTOR"
>;

/** Everything that there is to be said of the DNS. */
export async function checkDns(
  settings: Sending,
  resolver: Resolver = ownResolver,
  patience = DNS_PATIENCE,
): Promise<Finding[]> {
  const { SMTP_URL: url, MAIL_FROM, REPLY_HOST: replyHost, BOUNCE_HOST: bounceHost } = settings;
  if (!url) return [unsure("DNS", "Mail stays on this machine, so the DNS has nothing to say of it.")];
  const dns = impatient(resolver, patience);
  const from = domainOf(MAIL_FROM);
  const { exit, addresses } = await exitOf(dns, new URL(url).hostname, new URL(settings.ORIGIN).hostname);
  const site = exit.here ? exit.host : new URL(settings.ORIGIN).hostname;
  // The envelope is asked about by those who count bounces, From by those who know no better.
  const senders = [...new Set([bounceHost ?? from, from])];
  const hosts = [...new Set([replyHost, bounceHost].filter((host) => host !== undefined))];
  return Promise.all([
    ...senders.map((domain) => spfOf(dns, domain, exit, addresses)),
    dkimOf(dns, settings),
    dmarcOf(dns, from, settings.DKIM_DOMAIN ?? null),
    senderOf(dns, from),
    ...hosts.map((host) => mxOf(dns, host, site)),
    ...addresses.map((address) => ptrOf(dns, address, exit)),
  ]);
}

/** Through which server mails leave, and its public addresses. One on this machine goes by the address of the site. */
async function exitOf(dns: Resolver, server: string, site: string): Promise<{ exit: Exit; addresses: string[] }> {
  const bare = server.replace(/^\[|\]$/g, "");
  const found = (await addressesOf(dns, bare)) ?? [];
  const here = !bare.includes(".") || (found.length > 0 && !found.some(isPublic));
  if (!here) return { exit: { host: bare, here }, addresses: found.filter(isPublic) };
  return { exit: { host: site, here }, addresses: ((await addressesOf(dns, site)) ?? []).filter(isPublic) };
}

async function spfOf(dns: Resolver, domain: string, exit: Exit, addresses: string[]): Promise<Finding> {
  const verdicts = await Promise.all(addresses.map((ip) => spfFor(dns, domain, exit, ip)));
  const verdict = verdicts.includes("broken") ? "broken" : verdicts.every((one) => one === "pass") ? "pass" : "other";
  return judgeSpf(domain, await ask(dns, domain, "TXT"), exit, verdicts.length ? verdict : null);
}

async function spfFor(resolver: Resolver, domain: string, { host }: Exit, ip: string): Promise<SpfVerdict> {
  const { status } = await spf({ ip, sender: `postmaster@${domain}`, helo: host, mta: host, resolver });
  if (status.result === "permerror") return "broken";
  return status.result === "pass" ? "pass" : "other";
}

async function dkimOf(dns: Resolver, { DKIM_KEY, DKIM_DOMAIN: domain, DKIM_SELECTOR: selector }: Sending) {
  if (!DKIM_KEY || !domain) return judgeDkim(null, []);
  const key: OwnKey = { domain, selector, ...publicPart(DKIM_KEY) };
  return judgeDkim(key, await ask(dns, `${selector}._domainkey.${domain}`, "TXT"));
}

/** The policy of the domain, or of the nearest above it that has one. */
async function dmarcOf(dns: Resolver, domain: string, signer: string | null): Promise<Finding> {
  const labels = domain.split(".");
  const above = labels.slice(0, -1).map((_, at) => labels.slice(at).join("."));
  const answers: Answer[] = await Promise.all(above.map((one) => ask(dns, `_dmarc.${one}`, "TXT")));
  const first = answers.find((answer) => answer === null || answer.length > 0);
  return judgeDmarc(domain, first === undefined ? [] : first, signer);
}

async function senderOf(dns: Resolver, domain: string): Promise<Finding> {
  const [mx, addresses] = await Promise.all([ask(dns, domain, "MX"), addressesOf(dns, domain)]);
  return judgeSender(domain, mx, addresses);
}

async function mxOf(dns: Resolver, host: string, suggestion: string): Promise<Finding> {
  const servers = await ask(dns, host, "MX");
  const named = (servers ?? []).filter((one) => one !== "");
  const addresses = await Promise.all(named.map((one) => addressesOf(dns, one)));
  // Of a server that could not be asked about nothing is said.
  const reached = named.filter((_, at) => addresses[at] === null || (addresses[at]?.length ?? 0) > 0);
  return judgeMx(host, servers, reached, suggestion);
}

async function ptrOf(dns: Resolver, address: string, exit: Exit): Promise<Finding> {
  const names = await ask(dns, reverseName(address), "PTR");
  const back = names?.[0] ? ((await addressesOf(dns, names[0])) ?? [address]) : [];
  return judgePtr(address, names, back, exit);
}
