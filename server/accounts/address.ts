// Where a request comes from: the socket's address, or what trusted proxies say of theirs. For limits only.
import { z } from "zod";
import { env } from "@/server/env";

const v6 = z.ipv6();
const isAddress = (said: string): boolean => z.ipv4().safeParse(said).success || v6.safeParse(said).success;

/**
 * The caller's address in a chain that ends with our own socket's peer. Each trusted proxy wrote the entry before
 * its own; everything further left was written by the caller and counts for nothing.
 */
export function callerOf(chain: string | null, trustedProxies: number): string | null {
  const entries = (chain ?? "").split(",").map((entry) => entry.trim().replace(/^::ffff:(?=\d+\.)/i, ""));
  const named = entries[Math.max(0, entries.length - 1 - trustedProxies)];
  return named && isAddress(named) ? named : null;
}

/** The caller's address as limits count it: an IPv6 network of 64 bits is one caller, since it has one owner. */
export function network(address: string | null): string {
  if (!address || !v6.safeParse(address).success) return address ?? "unknown";
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const gap = address.includes("::") ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0") : [];
  return [...left, ...gap, ...right].slice(0, 4).join(":");
}

/** The caller's address by the configured number of trusted proxies. */
export const socketAddress = (headers: Headers): string | null =>
  callerOf(headers.get("x-forwarded-for"), env.TRUSTED_PROXIES);
