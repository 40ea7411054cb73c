// Whether a mail's sender is who From says, whatever other servers wrote into the mail.

/** `unproven` is a sender of whom nothing is known. */
export type Verdict = "passed" | "unproven" | "failed";

/** How senders are asked about: believed because the server in front has asked, or not. */
export type Asking = { checked: boolean };

/** Asks who answers for the sender. No answer is never a yes. */
export const verify = async ({ checked }: Asking): Promise<Verdict> => (checked ? "passed" : "unproven");
