// The moderators' bench: a harbour with a second moderator, and short ways to flag, find the case and rule.

import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { type Harbour, harbour } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";
import { person } from "@/tests/support/make";

/** Mia and Rob moderate; Cy writes what is flagged; Bob and Gus flag. */
export async function bench() {
  const place = await harbour();
  const rob = await person("Rob");
  await db.membership.create({ data: { groupId: place.group.id, userId: rob.id, role: "moderator" } });
  const slug = place.group.slug;
  const flag = (who: Person, comment: string, note?: string) =>
    as(who).moderation.flag({ comment, reason: "person", ...(note === undefined ? {} : { note }) });
  /** The comment's open case, as Mia sees it. */
  const caseOn = async (comment: string) => {
    const open = await db.case.findFirstOrThrow({ where: { commentId: comment, closedAt: null } });
    return as(place.mia).moderation.case({ case: open.id });
  };
  return { ...place, rob, slug, flag, caseOn, standing: standingOf };
}

/** A bench. */
export type Bench = Harbour & Awaited<ReturnType<typeof bench>>;

const standingOf = async (comment: string) => (await db.comment.findUniqueOrThrow({ where: { id: comment } })).standing;

type Case = Awaited<ReturnType<Bench["caseOn"]>>;

/** What a moderator sends who decides what they saw. */
export const keep = (seen: Case) => ({
  choice: "keep" as const,
  case: seen.id,
  version: seen.version,
  commentVersion: seen.comment.version,
});

/** The same with a removal. */
export const removal = (seen: Case, reason: string) => ({ ...keep(seen), choice: "remove" as const, reason });

/** The sentence of a refusal; fails where there was none. */
export const said = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "nothing was refused",
    (error: Error) => error.message,
  );
