// Leaves letters about incoming mail in the outbox: to the account's own address and to nobody else, from nobody.
import type { Tx } from "@/server/db";
import { env } from "@/server/env";
import type { About } from "@/server/incoming/letters";
import type { Letter } from "@/server/mail/letter";
import { postLetter } from "@/server/mail/service";

/** The member, the group and the comment that a mail is about. */
export type Case = {
  member: { id: string; email: string };
  group: { id: string; name: string };
  /** Whether the member reads in the group now. */
  reads: boolean;
  comment: { id: string; thread: { subject: string } };
};

/** What the letters say of where the mail belongs. */
export const aboutOf = ({ group, comment, reads }: Case): About => ({
  origin: env.ORIGIN,
  // Whoever has lost the group is told nothing of it that their mail did not say.
  group: reads ? group.name : undefined,
  thread: comment.thread.subject,
  comment: comment.id,
});

/** Says a date as days are told apart here: a refusal is told once a day. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** Posts a letter that answers a mail; the same key again is the same letter. */
export const tell = (
  tx: Tx,
  to: { id: string; email: string },
  groupId: string,
  key: string,
  letter: Letter,
  now: Date,
) =>
  postLetter(
    tx,
    { kind: "answer", dedupKey: `answer:${key}`, to: to.email, userId: to.id, groupId, autoReplied: true, letter },
    now,
  );
