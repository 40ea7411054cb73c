// What the answers of the DNS mean for our mails. Pure: the same for the owner's page and for the check at the console.
import { type DnsRecord, type Finding, good, unsure, wrong } from "@/server/mail/check/finding";

/** The records that there are; null where nobody could be asked. */
export type Answer = string[] | null;

const silent = (about: string, name: string): Finding =>
  unsure(about, `The DNS did not answer for ${name}. Try again later.`);

const txt = (name: string, value: string): DnsRecord => ({ name, type: "TXT", value });

const startsLike = (records: string[], tag: string) =>
  records.filter((one) => new RegExp(`^${tag}(?:[\\s;]|$)`, "i").test(one));

/** The tags of a record like `v=DKIM1; k=rsa; p=…`. */
function tagsOf(record: string): Record<string, string> {
  const pairs = record.split(";").map((pair) => pair.split(/=(.*)/s));
  return Object.fromEntries(pairs.map(([name = "", value = ""]) => [name.trim().toLowerCase(), value.trim()]));
}

/** The server that our mails leave through: its name, and whether it is this machine or one beside it. */
export type Exit = { host: string; here: boolean };

/** What SPF makes of a mail from the exit's addresses; null where these are not known. */
export type SpfVerdict = "pass" | "other" | "broken" | null;

/** The servers that may send for the domain of our envelopes. */
export function judgeSpf(domain: string, answer: Answer, exit: Exit, verdict: SpfVerdict): Finding {
  const about = `SPF of ${domain}`;
  if (!answer) return silent(about, domain);
  const [record, ...more] = startsLike(answer, "v=spf1");
  const provider = exit.here ? "" : " Your provider may name other words for it (include:…); then take those.";
  if (!record)
    return wrong(
      about,
      `${domain} does not say which servers send its mail.${provider}`,
      txt(domain, `v=spf1 a:${exit.host} ~all`),
    );
  if (more.length)
    return wrong(about, `${domain} has ${more.length + 1} SPF records, and then none counts. Make one of them.`);
  if (verdict === "broken") return wrong(about, `The SPF record of ${domain} cannot be followed: “${record}”.`);
  if (/(?:^|\s)\+?all(?:\s|$)/i.test(record))
    return wrong(about, `The SPF record of ${domain} lets everybody send in its name: write ~all instead of all.`);
  if (verdict === "pass") return good(about, `${domain} names ${exit.host}, through which mails leave.`);
  if (!exit.here)
    return unsure(
      about,
      `${domain} has an SPF record, and it does not name ${exit.host} itself. That is right where your provider sends from other servers and the record names those.`,
    );
  return wrong(
    about,
    `The SPF record of ${domain} does not name this server. Change it:`,
    txt(domain, naming(record, exit)),
  );
}

/** The record, with the exit named before the word about all others. */
const naming = (record: string, { host }: Exit): string =>
  /\s[-~?]?all\s*$/i.test(record) ? record.replace(/\s+([-~?]?all)\s*$/i, ` a:${host} $1`) : `${record} a:${host} ~all`;

/** Our key, as the DNS must have it. */
export type OwnKey = { domain: string; selector: string; kind: string; p: string };

/** The key by which others check our signatures. */
export function judgeDkim(key: OwnKey | null, answer: Answer): Finding {
  const about = "DKIM";
  if (!key)
    return unsure(
      about,
      "Postil signs no mail (DKIM_KEY is not set). That is right where your mail server signs them.",
    );
  const name = `${key.selector}._domainkey.${key.domain}`;
  const add = txt(name, `v=DKIM1; k=${key.kind}; p=${key.p}`);
  if (!answer) return silent(about, name);
  const [record, ...more] = answer;
  if (!record) return wrong(about, `The key that mails are signed with is not at ${name}.`, add);
  if (more.length) return wrong(about, `There are ${answer.length} records at ${name}; leave this one only:`, add);
  const { p = "", k = "rsa", t = "" } = tagsOf(record);
  if (p === "") return wrong(about, `The key at ${name} is called back (p= is empty).`, add);
  if (p.replace(/\s/g, "") !== key.p || k !== key.kind)
    return wrong(about, `The key at ${name} is another one than DKIM_KEY. Replace it:`, add);
  if (/(?:^|:)\s*y\s*(?:$|:)/.test(t))
    return unsure(about, `The key at ${name} is right, and marked as a trial (t=y): take that away.`, add);
  return good(about, `The key at ${name} is the one that mails are signed with.`);
}

/** What receivers are to do with mail in our name that is not ours; `answer` is of `_dmarc.` of the domain or of one above. */
export function judgeDmarc(domain: string, answer: Answer, signer: string | null): Finding {
  const about = "DMARC";
  const name = `_dmarc.${domain}`;
  if (!answer) return silent(about, name);
  const [record, ...more] = startsLike(answer, "v=DMARC1");
  if (!record)
    return wrong(
      about,
      `${domain} says nothing of mail in its name that is not its own; large mail services want it.`,
      txt(name, "v=DMARC1; p=none"),
    );
  if (more.length)
    return wrong(about, `There are ${more.length + 1} DMARC records for ${domain}, and then none counts.`);
  const { p = "", adkim = "r" } = tagsOf(record);
  if (!/^(?:none|quarantine|reject)$/i.test(p))
    return wrong(about, `The DMARC record for ${domain} has no policy: p= must be none, quarantine or reject.`);
  if (adkim.toLowerCase() === "s" && signer && signer !== domain)
    return wrong(
      about,
      `DMARC of ${domain} wants signatures of exactly this domain (adkim=s), and mails are signed by ${signer}: set DKIM_DOMAIN=${domain}.`,
    );
  return good(about, `${domain} has a policy: ${p.toLowerCase()}.`);
}

/** Where mail for one of our hosts goes. `reached` are the servers among those named that have an address. */
export function judgeMx(host: string, answer: Answer, reached: string[], suggestion: string): Finding {
  const about = `MX of ${host}`;
  if (!answer) return silent(about, host);
  const named = answer.filter((one) => one !== "");
  if (!named.length)
    return wrong(about, `No server takes mail for ${host}: what is sent there gets lost.`, {
      ...{ name: host, type: "MX", value: `10 ${suggestion}.` },
    });
  const lost = named.filter((one) => !reached.includes(one));
  if (lost.length) return wrong(about, `Mail for ${host} is led to ${lost.join(", ")}, which has no address.`);
  return good(about, `Mail for ${host} goes to ${named.join(", ")}.`);
}

/** Whether the domain in From could take an answer itself: mail from where none can go is refused by many. */
export function judgeSender(domain: string, mx: Answer, addresses: Answer): Finding {
  const about = `Sender ${domain}`;
  if (!mx || !addresses) return silent(about, domain);
  return mx.some((one) => one !== "") || addresses.length
    ? good(about, `${domain} is there to be answered.`)
    : wrong(about, `${domain} has neither a mail server (MX) nor an address; many servers refuse mail from there.`);
}

/** The name of the address that mails leave from; `back` are the addresses of that name. */
export function judgePtr(address: string, answer: Answer, back: string[], exit: Exit): Finding {
  const about = `Name of ${address}`;
  const say = exit.here ? wrong : unsure;
  const whose = exit.here ? "Whoever gives you the address can set it." : "It matters where mails leave from there.";
  if (!answer) return silent(about, address);
  const [name] = answer;
  if (!name) return say(about, `${address} has no name (PTR). ${whose}`);
  return back.includes(address)
    ? good(about, `${address} is called ${name}, and that leads back to it.`)
    : say(about, `${address} is called ${name}, but that name does not lead back to it. ${whose}`);
}
