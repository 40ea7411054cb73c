// Every door of the API, room by room.
import { accounts } from "@/server/accounts/router";
import { comments } from "@/server/comments/router";
import { follows } from "@/server/follows/router";
import { groups } from "@/server/groups/router";
import { incoming } from "@/server/incoming/router";
import { live } from "@/server/live/router";
import { mailbox } from "@/server/mail/router";
import { marks } from "@/server/marks/router";
import { moderation } from "@/server/moderation/router";
import { portions } from "@/server/portions/router";
import { revisions } from "@/server/revisions/router";
import { search } from "@/server/search/router";
import { texts } from "@/server/texts/router";
import { router } from "@/server/trpc/init";

/** The whole API. */
export const appRouter = router({
  accounts,
  comments,
  follows,
  groups,
  incoming,
  live,
  mailbox,
  marks,
  moderation,
  portions,
  revisions,
  search,
  texts,
});

/** Its shape, for the browser. */
export type AppRouter = typeof appRouter;
