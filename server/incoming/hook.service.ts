// Mail that a provider brings over the web: known by a secret, kept like what comes to the door, or not taken.
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/server/env";
import { receiver } from "@/server/incoming/arrival.service";
import type { Delivered } from "@/server/incoming/delivered";
import { log } from "@/server/log";
import { INCOMING_SIZE, isFor, type Receiver } from "@/server/mail/receiver";

/** What became of it: kept, for nobody here, too large, or not now. */
export type Taken = "kept" | "unknown" | "large" | "later";

const hash = (said: string) => createHash("sha256").update(said).digest();

/** The secret in the header of a call: `Bearer` itself, or `Basic` as the password of whatever name. */
function secretIn(authorization: string): string {
  const [, scheme = "", said = ""] = /^(\S+) +(.*)$/.exec(authorization) ?? [];
  if (/^bearer$/i.test(scheme)) return said;
  return /^basic$/i.test(scheme)
    ? Buffer.from(said, "base64")
        .toString()
        .replace(/^[^:]*:/, "")
    : "";
}

/** Whether mail is taken by this way at all, and whether the caller is the one who may bring it. */
export function mayBring(authorization: string | null): "closed" | "no" | "yes" {
  const { INCOMING_SECRET: secret } = env;
  if (!secret || !receiver()) return "closed";
  return timingSafeEqual(hash(secretIn(authorization ?? "")), hash(secret)) ? "yes" : "no";
}

/** Takes it where it is for somebody; when this says `kept`, it is in the database. */
export async function bring(
  { raw, rcptTo, mailFrom }: Delivered,
  to: Receiver | undefined = receiver(),
): Promise<Taken> {
  if (!to) return "unknown";
  if (raw.length > INCOMING_SIZE) return "large";
  try {
    const ours = rcptTo.filter((address) => isFor(to, address));
    const known = await Promise.all(ours.map((address) => to.knows(address)));
    const there = ours.filter((_, at) => known[at]);
    if (!there.length) return "unknown";
    // From which server it came first is not said here, so that only a signature can prove who sent it.
    await to.keep({ mailFrom, rcptTo: there, client: null, helo: null }, raw);
    return "kept";
  } catch (error) {
    log.warn({ err: error }, "a mail that was brought could not be kept; its provider is asked to try again");
    return "later";
  }
}
