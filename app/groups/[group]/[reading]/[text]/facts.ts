// What a reading page knows of a text before it is drawn: its words, its talk, its reader.
import { cache } from "react";
import {
  type GoneAfter,
  goneAfter,
  minutesOf,
  passagesOf,
  sectionsOf,
  wholePassage,
} from "@/components/texts/reading/passages";
import type { RoomFacts, Viewer } from "@/components/texts/reading/room-context";
import type { Body, RevisionLine } from "@/components/texts/reading/text-body";
import { BODY_LIMIT } from "@/server/comments/body";
import { caller, orPage, pageActor } from "@/server/trpc/caller";
import { dateSeen } from "@/server/when";

/** The address of a text. */
export type Params = { group: string; reading: string; text: string };

const pageAt = cache(async (group: string, reading: string, text: string) =>
  orPage((await caller()).comments.page({ group, reading, text })),
);

/** The text at an address with the counts of its talk, asked for once per request. */
export const pageOf = ({ group, reading, text }: Params) => pageAt(group, reading, text);

/** A text with everything that the reading page needs to know of it. */
export type Page = Awaited<ReturnType<typeof pageOf>>;

/** Who reads. */
export async function viewerOf(canFollow: boolean): Promise<Viewer> {
  const actor = await pageActor();
  if (actor.kind === "visitor") return { id: null, name: null, timeZone: "UTC", singleKeys: true, canFollow };
  const { id, name, timeZone, singleKeys } = actor;
  return { id, name, timeZone, singleKeys, canFollow };
}

/** How much talk there is, and what of it is about words that have gone; that is asked for only where there is any. */
export async function talkOf(page: Page): Promise<Pick<Body, "counts" | "places" | "gone">> {
  const { text, blocks, whole, counts: found } = page;
  const keys = new Map(blocks.map((block) => [block.paragraphId, block.key]));
  keys.set(whole.paragraphId, whole.key);
  const lost = found.some(({ paragraph }) => !keys.has(paragraph));
  const detached = lost ? await orPage((await caller()).revisions.detached({ text: text.id })) : [];
  for (const { paragraph, key } of detached) keys.set(paragraph, key);
  const known = found.flatMap(({ paragraph, ...talk }) => {
    const key = keys.get(paragraph);
    return key ? [{ key, ...talk }] : [];
  });
  return {
    counts: Object.fromEntries(known.map(({ key, count, fresh }) => [key, { count, fresh }])),
    places: Object.fromEntries(known.map(({ key, passages }) => [key, passages])),
    gone: goneAfter(detached, blocks),
  };
}

/** The paragraph that carries a merged one on. */
export function follow(former: Page["former"], key: string): string {
  const seen = new Set<string>();
  let at = key;
  for (let next = former[at]; next && !seen.has(at); next = former[at]) {
    seen.add(at);
    at = next;
  }
  return at;
}

/** What is said above the text of its revisions. */
export function revisionOf(page: Page, path: string, timeZone: string): RevisionLine {
  const { revision, viewer } = page;
  if (revision.number === 1 && !viewer.canRevise) return null;
  const day = dateSeen(revision.createdAt, new Date(), timeZone);
  return { number: revision.number, day, href: `${path}/revisions`, canRevise: viewer.canRevise };
}

/** What the browser needs to know of the text. */
export function factsOf(
  page: Page,
  gone: GoneAfter,
  viewer: Viewer,
  address: Pick<RoomFacts, "path" | "page">,
): RoomFacts {
  const { text, revision, blocks, whole, former } = page;
  return {
    text: { id: text.id, label: text.label, title: text.title, language: text.language },
    revision: { id: revision.id, number: revision.number },
    ...address,
    passages: [wholePassage(whole, text), ...passagesOf(blocks, text, gone)],
    former: Object.fromEntries(Object.keys(former).map((key) => [key, follow(former, key)])),
    canPlace: page.viewer.canModerate,
    sections: sectionsOf(blocks, text.title),
    minutes: minutesOf(blocks),
    viewer,
    now: new Date(),
    limit: BODY_LIMIT,
    live: { reading: page.reading.id, heard: page.heard, isMember: page.viewer.isMember },
  };
}
