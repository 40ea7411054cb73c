// The doors of the local mailbox; closed where there is none.
import { caughtMail, caughtMails } from "@/server/mail/mailbox.service";
import { mailboxFilter, mailboxMail } from "@/server/mail/schema";
import { open, router } from "@/server/trpc/init";

/** Mailbox: what would have been mailed, on an installation that mails nobody. */
export const mailbox = router({
  list: open.input(mailboxFilter).query(({ input }) => caughtMails(input.to)),
  mail: open.input(mailboxMail).query(({ input }) => caughtMail(input.mail)),
});
