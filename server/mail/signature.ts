// The signature of a mail (DKIM), put in front of its bytes. The same mail at the same moment gives the same bytes.
import { dkimSign } from "mailauth/lib/dkim/sign";
import type { Settings } from "@/server/settings";

/** Who answers for our mails: a domain, the name of its key there, and the key. */
export type Signer = { domain: string; selector: string; key: string };

/** Who signs by these settings; null where no key is set. */
export const signerOf = ({
  DKIM_KEY: key,
  DKIM_DOMAIN: domain,
  DKIM_SELECTOR: selector,
}: Pick<Settings, "DKIM_KEY" | "DKIM_DOMAIN" | "DKIM_SELECTOR">): Signer | null =>
  key && domain ? { key, domain, selector } : null;

/**
 * What must reach its reader as it left us. Both unsubscribe headers are among them, or no mail client offers its
 * button (RFC 8058, section 4); headers that a mail has not are left out.
 */
export const SIGNED_HEADERS = [
  ...["From", "To", "Subject", "Date", "Message-ID", "Reply-To", "In-Reply-To", "References"],
  ...["MIME-Version", "Content-Type", "Auto-Submitted"],
  ...["List-Id", "List-Archive", "List-Unsubscribe", "List-Unsubscribe-Post"],
];

/** The mail with its signature, or as it is where nobody signs. */
export async function signed(raw: Buffer, by: Signer | null, now: Date): Promise<Buffer> {
  if (!by) return raw;
  const who = { signingDomain: by.domain, selector: by.selector, privateKey: by.key };
  const { signatures, errors } = await dkimSign(raw, {
    ...who,
    signatureData: [who],
    canonicalization: "relaxed/relaxed",
    signTime: now,
    // Its types ask for a list; what it reads is the names with colons between them, and a list is passed over.
    headerList: SIGNED_HEADERS.join(":") as unknown as string[],
  });
  if (errors.length > 0 || !signatures.startsWith("DKIM-Signature:")) throw new Error("The mail could not be signed.");
  return Buffer.concat([Buffer.from(signatures), raw]);
}
