// A search in one group: what is looked for, where, and what of it this person may see.
import type { Actor } from "@/server/actor";
import { db, type Tx } from "@/server/db";
import { enter } from "@/server/groups/entry.service";
import { findFace } from "@/server/groups/group.store";
import { namesOf } from "@/server/groups/member.store";
import { canModerate, canSeeMembers, type Place } from "@/server/groups/policy";
import { NAMELESS } from "@/server/moderation/view";
import { formerIn, type TextRow, textsIn } from "@/server/search/choice.store";
import type { Known } from "@/server/search/condition.store";
import { beginningOf } from "@/server/search/day";
import { commentHits, passageHits, type Sought, textHits } from "@/server/search/hits.service";
import { wantedOf } from "@/server/search/pattern";
import { presentChoices } from "@/server/search/present";
import { MOST_TERMS, type Query, read } from "@/server/search/query";
import type { Search } from "@/server/search/schema";
import { beBrief, knownWords, prepare } from "@/server/search/term.store";
import { tookTooLong } from "@/server/search/timeout";
import type { Choices, CommentHits, Found } from "@/server/search/view";

/** More people than these are not offered one by one. */
const MOST_PEOPLE = 500;

/** How long a search may take in all, in milliseconds. */
const LIMITS = { maxWait: 5_000, timeout: 12_000 };

/** What is found in the group. Where the search is too wide, the answer says so. */
export async function find(actor: Actor, input: Search): Promise<Found> {
  try {
    return await db.$transaction((tx) => look(tx, actor, input, true), LIMITS);
  } catch (error) {
    if (!tookTooLong(error)) throw error;
    const empty = await look(db, actor, input, false);
    return { ...empty, note: "This search takes too long. Look for longer or rarer words, or in one text only." };
  }
}

async function look(tx: Tx, actor: Actor, input: Search, inEarnest: boolean): Promise<Found> {
  const place = await enter(tx, actor, { slug: input.group });
  const { slug, name } = await findFace(tx, place.groupId);
  if (inEarnest) await beBrief(tx);
  const texts = await textsIn(tx, place.groupId);
  const people = canSeeMembers(place) ? await peopleOf(tx, place.groupId, inEarnest) : [];
  const query = read(input.words);
  const frame = { group: { slug, name }, choices: presentChoices(texts, people), note: noteOn(input, query) };
  const asked = query.terms.length > 0 || (!query.without.length && hasFilter(input));
  if (!asked || !inEarnest) return { ...frame, asked, texts: null, passages: null, comments: null };
  const sought = await seek(tx, { actor, place, texts }, input, query);
  if (!sought) return { ...frame, asked: false, texts: null, passages: null, comments: null };
  // People and days are those of the talk: with them, texts are not looked through.
  const first = input.within === "texts" || !input.cursor;
  const inTexts = input.within !== "talk" && first && sought.terms.wanted.length > 0 && !hasPersonOrDay(input);
  const found = {
    texts: inTexts && !input.cursor ? await textHits(tx, sought) : null,
    passages: inTexts ? await passageHits(tx, sought, input) : null,
    comments: input.within === "texts" ? null : await commentHits(tx, sought, input),
  };
  return { ...frame, asked, ...found, note: frame.note ?? noteOnFound(found.comments) };
}

/** The group's people, and those who are no longer among them but wrote here, unless looking for these took too long. */
async function peopleOf(tx: Tx, groupId: string, withFormer: boolean): Promise<Choices["people"]> {
  const here = await namesOf(tx, groupId, MOST_PEOPLE);
  const gone = withFormer ? await formerIn(tx, groupId, MOST_PEOPLE) : [];
  return [
    ...here.map((one) => ({ ...one, former: false })),
    ...gone.map(({ id, name }) => ({ id, name: name ?? NAMELESS, former: true })),
  ];
}

const hasPersonOrDay = ({ person, from, to }: Search): boolean => Boolean(person || from || to);
const hasFilter = (input: Search): boolean => hasPersonOrDay(input) || Boolean(input.text);

function noteOn(input: Search, { terms, without, left }: Query): string | null {
  if (left > 0) return `Only the first ${MOST_TERMS} words are looked for.`;
  if (input.within === "texts" && hasPersonOrDay(input))
    return "A person and days are asked of the talk only. Look there, or leave them out.";
  if (terms.length === 0 && without.length > 0) return "Say also a word that is to be found, not only what is not.";
  if (terms.length === 0 && input.words.trim()) return "There is no word in this to look for.";
  return null;
}

const noteOnFound = (comments: CommentHits | null): string | null =>
  comments?.lookedAt
    ? `Words as common as these were looked for among the newest ${comments.lookedAt.toLocaleString("en")} comments only. Choose dates to look further back.`
    : null;

/** Everything that a search needs to know, or null where nothing is left to look for. */
async function seek(
  tx: Tx,
  { actor, place, texts }: { actor: Actor; place: Place; texts: TextRow[] },
  input: Search,
  query: Query,
): Promise<Sought | null> {
  const person = actor.kind === "person" ? actor : null;
  const languages = [...new Set(texts.map(({ language }) => language))];
  const prepared = await prepare(tx, [...query.terms, ...query.without], languages);
  const all = prepared.map(wantedOf);
  const some = (from: number, to?: number) => all.slice(from, to).filter((one) => one !== null);
  const terms = { wanted: some(0, query.terms.length), without: some(query.terms.length) };
  if (terms.wanted.length === 0 && query.terms.length > 0) return null;
  const zone = person?.timeZone ?? "UTC";
  let known: Promise<Known> | undefined;
  return {
    ...{ terms, languages },
    known: () => {
      known ??= knownWords(tx, place.groupId, terms.wanted);
      return known;
    },
    scope: {
      ...{ groupId: place.groupId, who: { userId: person?.id ?? null, moderates: canModerate(place) } },
      ...{ author: input.person ?? null, texts: chosen(texts, input.text), after: null },
      from: input.from ? beginningOf(input.from, zone) : null,
      until: input.to ? beginningOf(input.to, zone, 1) : null,
    },
  };
}

/** The texts that are meant by "reading" or "reading/text"; null for all. */
function chosen(texts: readonly TextRow[], meant: string | undefined): string[] | null {
  if (!meant) return null;
  const [reading, text] = meant.split("/");
  return texts.filter((one) => one.readingSlug === reading && (!text || one.slug === text)).map(({ id }) => id);
}
