// Invented prose in six languages' scripts and habits: words nobody wrote, put together like words that somebody did.
import { chance, zipf } from "@/tests/bench/chance";

/** What prose of a language is made of. */
type Habit = {
  /** Syllables (or signs) that its words are made of, and how many a word has. */
  syllables: string;
  most: number;
  /** Words that stand everywhere. */
  little: string;
  space: string;
  stop: string;
  /** What the headings of its statutes are called. */
  article: string;
};

const HABITS = {
  en: {
    syllables: "ba cor den el fa gra hol in jus ker lan mor ned op pla quin ros sta tur und ver wil yar zon ther ight",
    most: 3,
    little: "the of and to a in that it was his with as for had is not but at on her",
    space: " ",
    stop: ".",
    article: "Article",
  },
  de: {
    syllables: "ab ge ver lich keit ung schaf ten mei nung ber gen haus tür wört stra ße flü gel rech nen krä hof zug",
    most: 4,
    little: "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als",
    space: " ",
    stop: ".",
    article: "§",
  },
  fr: {
    syllables: "al bour cé dan eau fran gie hé ille jour lan mé ne our pré que ré son té ver voi zé tion ment çon",
    most: 3,
    little: "le de un à être et en avoir que pour dans ce il qui ne sur se pas plus par",
    space: " ",
    stop: ".",
    article: "Article",
  },
  ru: {
    syllables: "ба вер го дем ёл жи за ик ко лес мор ни ор при рас ста ту хо цве чер шум щел ние ость ский ать",
    most: 3,
    little: "и в не на я быть он с что а по это она этот к но они мы весь который",
    space: " ",
    stop: ".",
    article: "Статья",
  },
  zh: {
    syllables: Array.from(
      "山水火木金土日月星雨風雲雷電花草樹林森江河湖海橋路街城門窗床桌書信筆紙燈光影夜晨春夏秋冬東西南北前後左右高低長短大小多少新舊好壞男女老幼父母兄弟師友人民國家學校工商農牧車船馬牛羊魚鳥虫米茶酒飯",
    ).join(" "),
    most: 2,
    little: "的 一 是 不 了 在 有 我 他 這",
    space: "",
    stop: "。",
    article: "第",
  },
  ja: {
    syllables: Array.from(
      "山川田町村市道駅店家庭窓机本紙手足目耳口声心気空海島雪雨風朝昼夜春秋冬夏友人先生学校会社電車時間仕事食飲読書話聞見言思考知作使持待歩走",
    ).join(" "),
    most: 2,
    little: "は が を に の で と も した ます という から",
    space: "",
    stop: "。",
    article: "第",
  },
} satisfies Record<string, Habit>;

/** The languages that prose is invented in. */
export type Language = keyof typeof HABITS;
export const LANGUAGES = Object.keys(HABITS) as Language[];

/** How many words a language has here; enough that two paragraphs share what two real ones do. */
const VOCABULARY = 3000;

/** One text: headings, statutes, items of lists, speech and longer paragraphs, as they come in books. */
export function invent(language: Language, count: number, seed: number): string[] {
  const habit: Habit = HABITS[language];
  const random = chance(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const syllables = habit.syllables.split(" ");
  const little = habit.little.split(" ");
  const word = () => Array.from({ length: 1 + Math.floor(random() * habit.most) }, () => pick(syllables)).join("");
  const words = Array.from({ length: VOCABULARY }, word);
  const next = zipf(VOCABULARY, random);
  const phrase = (length: number) =>
    Array.from({ length }, (_, i) => (i % 2 ? pick(little) : words[next()]!)).join(habit.space);
  const sentence = () => {
    const told = phrase(6 + Math.floor(random() * 18));
    return told.charAt(0).toUpperCase() + told.slice(1) + habit.stop;
  };
  const paragraph = (at: number): string => {
    const kind = random();
    if (kind < 0.06) return `${habit.article} ${at + 1}`;
    if (kind < 0.12) return `${1 + Math.floor(at / 20)}.${1 + (at % 20)} ${phrase(3)}`;
    if (kind < 0.2) return phrase(3 + Math.floor(random() * 4));
    if (kind < 0.24) return `“${phrase(3)}${habit.stop}”`;
    return Array.from({ length: 1 + Math.floor(random() * 6) }, sentence).join(habit.space);
  };
  return Array.from({ length: count }, (_, at) => paragraph(at));
}
