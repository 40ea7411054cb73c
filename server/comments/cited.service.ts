// Where a paragraph is cited from.
import type { Actor } from "@/server/actor";
import { excerpt, plain } from "@/server/comments/body";
import { withCitations } from "@/server/comments/citation.service";
import { citing } from "@/server/comments/citation.store";
import { approach } from "@/server/comments/entry.service";
import { lookerOf } from "@/server/comments/present";
import { spotLabel } from "@/server/comments/spot";
import { findSpot } from "@/server/comments/spot.store";
import type { CitedFrom } from "@/server/comments/view";
import { db } from "@/server/db";

/** How many comments that cite a paragraph are listed beside its talk. */
const LISTED = 6;

/** How much of each is shown: one line. */
const GLANCE = 90;

/** The newest visible comments that cite the paragraph. */
export async function citedFrom(actor: Actor, paragraph: string, now: Date): Promise<CitedFrom> {
  const { spot, ...view } = await approach(db, actor, await findSpot(db, paragraph), now);
  const rows = await citing(db, spot.paragraphId, lookerOf(view), LISTED);
  const today = await withCitations(
    db,
    rows.map((row) => ({ ...row, body: null })),
  );
  const comments = today.slice(0, LISTED).map(({ id, author, html, body: _, ...place }) => ({
    ...{
      id,
      author: author ?? "A member",
      label: spotLabel(place),
      at: { text: place.textSlug, key: place.key },
      said: excerpt(plain(html), GLANCE),
    },
  }));
  return { comments, more: rows.length > comments.length };
}
