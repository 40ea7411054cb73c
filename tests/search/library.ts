// A group that reads in five languages, with talk under each text.
import { randomUUID } from "node:crypto";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import type { Search } from "@/server/search/schema";
import type { Found } from "@/server/search/view";
import { as } from "@/tests/support/as";
import { group, person, reading } from "@/tests/support/make";

/** One paragraph a language, which share no word. */
export const WORDS = {
  en: "The conference of the whole section ended in the decomposition of its committees.",
  de: "Die Friedenskonferenzen tagten in großen Häusern.",
  fr: "L’été, les cafés étaient pleins de délégués naïfs.",
  ru: "Конференции проходили в большом зале каждый вечер.",
  zh: "会议记录写得很清楚，代表们都同意了。",
};

/** One of the languages. */
export type Language = keyof typeof WORDS;

/** Ann owns, Mia moderates, Bob and Cy are members, Gus is a guest, Nat stands outside. */
export async function library() {
  const [ann, mia, bob, cy, gus, nat] = (await Promise.all(["Ann", "Mia", "Bob", "Cy", "Gus", "Nat"].map(person))) as [
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
  ];
  const here = await group({ owner: [ann], moderator: [mia], member: [bob, cy], guest: [gus] });
  const texts = {} as Record<Language, Awaited<ReturnType<typeof reading>>>;
  for (const [language, words] of Object.entries(WORDS) as [Language, string][]) {
    texts[language] = await reading(here.id, ann, [words]);
    await db.text.update({ where: { id: texts[language].text.id }, data: { language } });
  }
  const say = async (who: Person, body: string, { at = new Date(), on = "en" as Language } = {}) => {
    const { revision, paragraphs } = texts[on];
    const paragraph = paragraphs[0]?.id ?? "";
    const posted = await as(who, at).comments.post({ key: randomUUID(), revision: revision.id, body, paragraph });
    return posted.comment.id;
  };
  const reply = async (who: Person, parent: string, body: string) => {
    const { revision } = texts.en;
    return (await as(who).comments.post({ key: randomUUID(), revision: revision.id, body, parent })).comment.id;
  };
  const find = (who: Person, words: string, more: Partial<Search> = {}) =>
    as(who).search.find({ group: here.slug, words, ...more });
  return { ann, mia, bob, cy, gus, nat, group: here, texts, say, reply, find };
}

/** The library. */
export type Library = Awaited<ReturnType<typeof library>>;

/** What was marked in the passages that were found, one line a passage. */
export const inTexts = ({ passages }: Found): string[] =>
  (passages?.hits ?? []).map(({ pieces }) =>
    pieces
      .filter(({ marked }) => marked)
      .map(({ words }) => words)
      .join("|"),
  );

/** The comments that were found, each as its words. */
export const inTalk = ({ comments }: Found): string[] =>
  (comments?.hits ?? []).map(({ pieces }) => pieces.map(({ words }) => words).join(""));
