// The doors of the local mailbox, and of the letters with sample words; closed where there is none.
import { letterSamples } from "@/server/letter-samples";
import { caughtMail, caughtMails } from "@/server/mail/mailbox.service";
import { letterList, letterView } from "@/server/mail/preview.service";
import { mailboxFilter, mailboxMail, whichLetter } from "@/server/mail/schema";
import { open, router } from "@/server/trpc/init";

/** Mailbox: what would have been mailed, on an installation that mails nobody. */
export const mailbox = router({
  list: open.input(mailboxFilter).query(({ input }) => caughtMails(input.to)),
  mail: open.input(mailboxMail).query(({ input }) => caughtMail(input.mail)),
  letters: open.query(() => letterList(letterSamples)),
  letter: open.input(whichLetter).query(({ input }) => letterView(letterSamples, input)),
});
