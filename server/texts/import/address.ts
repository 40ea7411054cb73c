// Which addresses a text may be fetched from: public ones, over the web's own ports. Pure.
import ipaddr from "ipaddr.js";
import { ADDRESS_LENGTH } from "@/server/texts/import/limits";

const PORTS: ReadonlySet<string> = new Set(["", "80", "443"]);

/** An address as a person types it, or null where nothing may be fetched from it. */
export function webAddress(typed: string): URL | null {
  const words = typed.trim();
  if (words.length > ADDRESS_LENGTH) return null;
  return askable(/^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `https://${words}`);
}

/** An address, seen from another one where it is relative, or null where nothing may be fetched from it. */
export function askable(words: string, from?: URL): URL | null {
  if (!URL.canParse(words, from)) return null;
  const url = new URL(words, from);
  return mayBeAsked(url) ? url : null;
}

/** Whether an address is one of the web's, holds no name or password, and asks at an ordinary port. */
const mayBeAsked = (url: URL): boolean =>
  (url.protocol === "http:" || url.protocol === "https:") &&
  url.username === "" &&
  url.password === "" &&
  url.hostname !== "" &&
  PORTS.has(url.port);

/** Networks inside IPv6 whose last or middle bytes are an IPv4 address: that one decides. */
const EMBEDDED: [network: string, bits: number, at: number][] = [
  ["::ffff:0:0", 96, 12],
  ["::ffff:0:0:0", 96, 12],
  ["64:ff9b::", 96, 12],
  ["2002::", 16, 2],
];

function embedded(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  const found = EMBEDDED.find(([network, bits]) => address.match(ipaddr.IPv6.parse(network), bits));
  return found ? new ipaddr.IPv4(address.toByteArray().slice(found[2], found[2] + 4)) : null;
}

/** All of IPv6 that has been given out for the public net. */
const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/** Whether an IP address is one machine of the public net: no private, local, shared, reserved or multicast one. */
export function isPublic(ip: string): boolean {
  const bare = ip.replace(/%.*$/, "");
  if (bare !== ip || !ipaddr.isValid(bare)) return false;
  const address = ipaddr.parse(bare);
  if (address instanceof ipaddr.IPv4) return address.range() === "unicast";
  const inside = embedded(address as ipaddr.IPv6);
  if (inside) return inside.range() === "unicast";
  return address.range() === "unicast" && (address as ipaddr.IPv6).match(...GLOBAL);
}
