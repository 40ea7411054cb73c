// The key that our mails are signed with: whether it can sign, and what the DNS must say of it. Pure.
import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { KEY_WANTED, WrongSetting } from "@/server/settings";

/** Shorter RSA keys are passed over by the servers that check signatures. */
export const SHORTEST_KEY_BITS = 1024;

const read = (pem: string): KeyObject => {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new WrongSetting(`DKIM_KEY cannot be read; it ${KEY_WANTED}, and not behind a passphrase.`);
  }
};

/** Refuses a key that no server could check. */
export function demandSigningKey(pem: string | undefined): void {
  if (!pem) return;
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = read(pem);
  if (kind !== "rsa" && kind !== "ed25519")
    throw new WrongSetting(`DKIM_KEY is a key of the kind ${kind}; it ${KEY_WANTED} of RSA or Ed25519.`);
  if (kind === "rsa" && (details?.modulusLength ?? 0) < SHORTEST_KEY_BITS)
    throw new WrongSetting(
      `DKIM_KEY has ${details?.modulusLength} bits; fewer than ${SHORTEST_KEY_BITS} prove nothing.`,
    );
}

/** What stands in the DNS behind `p=`, and the kind of key. */
export function publicPart(pem: string): { kind: "rsa" | "ed25519"; p: string } {
  const key = createPublicKey(createPrivateKey(pem));
  const der = key.export({ type: "spki", format: "der" });
  // Of Ed25519 the DNS holds the bare 32 bytes (RFC 8463), of RSA the whole.
  return key.asymmetricKeyType === "ed25519"
    ? { kind: "ed25519", p: der.subarray(-32).toString("base64") }
    : { kind: "rsa", p: der.toString("base64") };
}
