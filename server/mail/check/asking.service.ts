// Asks the DNS, each question for a while only: no answer is told apart from "there is none".
import dns from "node:dns/promises";
import ipaddr from "ipaddr.js";
import type { DNSResolver } from "mailauth";
import type { Answer } from "@/server/mail/check/dns";

/** How long one question may take, in milliseconds. */
export const DNS_PATIENCE = 5_000;

/** Answers questions, like `dns.resolve` of Node. */
export type Resolver = DNSResolver;

/** The DNS of this machine. */
export const ownResolver = dns.resolve as Resolver;

const NONE = new Set(["ENOTFOUND", "ENODATA"]);

/** The same resolver, which gives up after a while. */
export const impatient =
  (resolver: Resolver, patience = DNS_PATIENCE): Resolver =>
  async (name, type) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const trouble = Object.assign(new Error("The DNS did not answer."), { code: "ETIMEOUT" });
      timer = setTimeout(() => reject(trouble), patience);
    });
    return Promise.race([resolver(name, type), late]).finally(() => clearTimeout(timer));
  };

type Row = string | string[] | { exchange: string; priority: number };

const plain = (row: Row): string =>
  typeof row === "string" ? row : Array.isArray(row) ? row.join("") : row.exchange.replace(/\.$/, "").toLowerCase();

/** The records of a name as words; of MX the servers, the nearest first. */
export async function ask(resolver: Resolver, name: string, type: string): Promise<Answer> {
  try {
    const rows = (await resolver(name, type)) as Row[];
    const order = (row: Row) => (typeof row === "object" && "priority" in row ? row.priority : 0);
    return [...rows].sort((a, b) => order(a) - order(b)).map(plain);
  } catch (error) {
    return NONE.has((error as NodeJS.ErrnoException).code ?? "") ? [] : null;
  }
}

/** The addresses of a host, which may be one itself. */
export async function addressesOf(resolver: Resolver, host: string): Promise<Answer> {
  if (ipaddr.isValid(host)) return [ipaddr.process(host).toString()];
  const [v4, v6] = await Promise.all([ask(resolver, host, "A"), ask(resolver, host, "AAAA")]);
  return v4 || v6 ? [...(v4 ?? []), ...(v6 ?? []).map((one) => ipaddr.process(one).toString())] : null;
}

/** The name under which the DNS keeps the name of an address. */
export function reverseName(address: string): string {
  const bytes = ipaddr.parse(address).toByteArray();
  if (bytes.length === 4) return `${bytes.reverse().join(".")}.in-addr.arpa`;
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${[...digits].reverse().join(".")}.ip6.arpa`;
}

/** Whether the world reaches this address. */
export const isPublic = (address: string): boolean => ipaddr.process(address).range() === "unicast";
