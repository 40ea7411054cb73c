// Where a mail that is being made will be answered.
import { env } from "@/server/env";
import { newMailToken } from "@/server/mail/token.service";

/** A new token and the host that takes answers, or nothing where no answers come in. It leads somewhere once it is kept. */
export const newAnswering = (): { token: string; host: string } | undefined =>
  env.REPLY_HOST ? { token: newMailToken(), host: env.REPLY_HOST } : undefined;
