// Answers a mail of the local mailbox, as its recipient would from their mail program. Closed where there is none.
import { goTo, readForm, refused } from "@/app/api/form";
import { receiver } from "@/server/incoming/arrival.service";
import { answerCaught } from "@/server/mail/mailbox.service";
import { mailboxAnswer } from "@/server/mail/schema";
import { missing, Refusal } from "@/server/refusal";

type Context = { params: Promise<{ mail: string }> };

/** Hands the answer over, and leads back to the mail. */
export const POST = refused(async (request: Request, { params }: Context) => {
  const fields = await readForm(request);
  const read = mailboxAnswer.safeParse({ ...fields, ...(await params) });
  const answers = receiver();
  if (!answers) throw missing();
  if (!read.success) throw new Refusal("invalid", "Write something, and not more than 10,000 characters.");
  await answerCaught(read.data, answers);
  return goTo(`/mailbox/${read.data.mail}?answered=1`);
});
