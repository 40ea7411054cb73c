// Everything that can be looked at of sending and receiving, in the order in which an owner puts it right.
import { domainOf } from "@/server/mail/address";
import { DNS_PATIENCE, ownResolver, type Resolver } from "@/server/mail/check/asking.service";
import { checkDns, type Sending } from "@/server/mail/check/dns.service";
import { checkDoor, type DoorAt } from "@/server/mail/check/door.service";
import { type Finding, unsure } from "@/server/mail/check/finding";
import { checkHandover, checkSending } from "@/server/mail/check/handover.service";
import { checkHook } from "@/server/mail/check/hook.service";
import { trialTo } from "@/server/mail/check/letter";
import { mimeOf } from "@/server/mail/mime";
import { signed, signerOf } from "@/server/mail/signature";
import type { Settings } from "@/server/settings";

/** What is looked at together, and what was found. */
export type Chapter = { title: "Sending" | "Receiving" | "DNS"; findings: Finding[] };

/**
 * How it is looked: `to` gets a letter, where somebody wants one, with this id in it. `door`: whether the worker's door
 * is within reach.
 */
export type Look = {
  to?: string | undefined;
  letterId: string;
  now: Date;
  resolver?: Resolver;
  patience?: number;
  door?: boolean;
};

type Incoming = Pick<Settings, "INCOMING_HOST" | "INCOMING_PORT" | "INCOMING_PROTOCOL" | "INCOMING_SECRET">;

async function sending(settings: Sending, { to, letterId, now }: Look): Promise<Finding[]> {
  const { SMTP_URL: url, MAIL_FROM: from, ORIGIN } = settings;
  if (!url)
    return [unsure("Handing over", "No mail goes out: SMTP_URL is not set, and every mail is shown at /mailbox.")];
  const handover = await checkHandover(url);
  if (!to || handover.verdict === "wrong") return [handover];
  const by = { deliveryId: letterId, from, host: domainOf(from), now };
  const raw = await signed(await mimeOf(trialTo(to, ORIGIN), by), signerOf(settings), now);
  return [handover, await checkSending(url, { mailFrom: from, rcptTo: to, raw })];
}

/** The door that the worker should have open, where answers come in by one. */
export function doorOf(settings: Sending & Incoming): DoorAt | null {
  const { INCOMING_PORT: port, INCOMING_HOST: host, INCOMING_PROTOCOL: protocol } = settings;
  const replyHost = settings.REPLY_HOST ?? settings.BOUNCE_HOST;
  // A door that listens everywhere is knocked at from here.
  return port && replyHost
    ? { port, host: /^(?:0\.0\.0\.0|::)$/.test(host) ? "localhost" : host, protocol, replyHost }
    : null;
}

async function receiving(settings: Sending & Incoming, near: boolean): Promise<Finding[]> {
  const { SMTP_URL, ORIGIN: origin, INCOMING_SECRET: secret } = settings;
  const replyHost = settings.REPLY_HOST ?? settings.BOUNCE_HOST;
  const door = near ? doorOf(settings) : null;
  const ways = [
    ...(door ? [checkDoor(door)] : []),
    ...(secret && replyHost ? [checkHook({ origin, secret, replyHost })] : []),
  ];
  if (ways.length || !SMTP_URL || replyHost) return Promise.all(ways);
  return [unsure("Taking in", "Nobody can answer by mail: REPLY_HOST is not set.")];
}

/** Looks at everything, at the same time. */
export async function checkMail(settings: Sending & Incoming, look: Look): Promise<Chapter[]> {
  const { resolver = ownResolver, patience = DNS_PATIENCE, door = true } = look;
  const [out, into, dns] = await Promise.all([
    sending(settings, look),
    receiving(settings, door),
    checkDns(settings, resolver, patience),
  ]);
  const chapters: Chapter[] = [
    { title: "Sending", findings: out },
    { title: "Receiving", findings: into },
    { title: "DNS", findings: dns },
  ];
  return chapters.filter(({ findings }) => findings.length > 0);
}
