// Leaves letters about incoming mail in the outbox: to the account's own address and to nobody else, from nobody.
import type { Tx } from "@/server/db";
import { env } from "@/server/env";
import type { Answered } from "@/server/incoming/answered.service";
import type { About } from "@/server/incoming/letters";
import type { Letter } from "@/server/mail/letter";
import { postLetter } from "@/server/mail/service";

/** What the letters say of where the mail belongs. */
export const aboutOf = ({ group, subject, href, reads }: Answered): About => ({
  origin: env.ORIGIN,
  // Whoever has lost the group is told nothing of it that their mail did not say.
  group: reads ? group?.name : undefined,
  thread: subject,
  href,
});

/** Says a date as days are told apart here: a refusal is told once a day. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** Posts a letter that answers a mail; the same key again is the same letter. */
export const tell = (
  tx: Tx,
  to: { id: string; email: string },
  groupId: string | null,
  key: string,
  letter: Letter,
  now: Date,
) =>
  postLetter(
    tx,
    {
      ...{ kind: "answer", dedupKey: `answer:${key}`, to: to.email, userId: to.id, autoReplied: true, letter },
      ...(groupId && { groupId }),
    },
    now,
  );
