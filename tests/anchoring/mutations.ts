// What editors, printers and scanners do to a text, with the truth of where each paragraph went.
import { chance } from "@/tests/bench/chance";

/** An old text, the new one, and for each old paragraph the new ones that carry it on (`null`: it cannot be told). */
export type Case = { name: string; old: string[]; next: string[]; truth: (number[] | null)[] };

/** A paragraph on its way: its words now, and the old ones that it carries on. */
type Piece = { words: string; of: number[] };
type Dice = { random: () => number; below: (end: number) => number; often: (share: number) => boolean };
type Mutation = (pieces: Piece[], dice: Dice) => Piece[];

const each =
  (share: number, change: (words: string, dice: Dice) => string): Mutation =>
  (pieces, dice) =>
    pieces.map((piece) => (dice.often(share) ? { ...piece, words: change(piece.words, dice) } : piece));

const signs = (rate: number, change: (sign: string, dice: Dice) => string) => (words: string, dice: Dice) =>
  Array.from(words)
    .map((sign) => (dice.often(rate) ? change(sign, dice) : sign))
    .join("");

const LOOKALIKE = new Map(
  [
    "l1",
    "o0",
    "e c",
    "rn m",
    "ſs",
    "и н",
    "о 0",
    "ш щ",
    "日 曰",
    "人 入",
    "大 太",
    "未 末",
    "ソ ン",
    "は ほ",
    "ß B",
  ].map((pair) => [pair.replace(" ", "").slice(0, 1), pair.replace(" ", "").slice(1)] as const),
);

const misread = (sign: string, dice: Dice): string =>
  LOOKALIKE.get(sign) ?? ["", `${sign}.`, `${sign}${sign}`, "~", "í"][dice.below(5)]!;
const mistyped = (sign: string, dice: Dice): string => ["", sign + sign, "x", ` ${sign}`][dice.below(4)]!;

/** Words where there are spaces between them, signs where there are none. */
const tokens = (words: string): { list: string[]; space: string } =>
  words.includes(" ") ? { list: words.split(" "), space: " " } : { list: Array.from(words), space: "" };

/** Some words become words from elsewhere in the same text, some go. */
const reworded =
  (rate: number) =>
  (pieces: Piece[], dice: Dice): Piece[] => {
    const pool = pieces.flatMap(({ words }) => tokens(words).list);
    return pieces.map((piece) => {
      const { list, space } = tokens(piece.words);
      if (list.length < 8) return piece;
      const told = list.flatMap((word) =>
        dice.often(rate) ? (dice.often(0.3) ? [] : [pool[dice.below(pool.length)]!]) : [word],
      );
      return { ...piece, words: told.join(space) };
    });
  };

const SENTENCE = /[^.。]+[.。]”?\s*/gu;

/** A paragraph of several sentences becomes two or three. */
const split: Mutation = (pieces, dice) =>
  pieces.flatMap((piece) => {
    const sentences = piece.words.match(SENTENCE) ?? [];
    if (sentences.length < 3 || !dice.often(0.3)) return [piece];
    const cuts = [...new Set([1 + dice.below(sentences.length - 1), 1 + dice.below(sentences.length - 1)])].sort(
      (a, b) => a - b,
    );
    return [0, ...cuts].map((from, i, all) => ({
      ...piece,
      words: sentences
        .slice(from, all[i + 1] ?? sentences.length)
        .join("")
        .trim(),
    }));
  });

const merge: Mutation = (pieces, dice) =>
  pieces.reduce<Piece[]>((merged, piece) => {
    const last = merged.at(-1);
    if (last && last.of.length < 3 && Math.min(last.words.length, piece.words.length) > 25 && dice.often(0.15))
      merged[merged.length - 1] = { words: `${last.words} ${piece.words}`, of: [...last.of, ...piece.of] };
    else merged.push(piece);
    return merged;
  }, []);

const move: Mutation = (pieces, dice) => {
  let moved = pieces;
  for (let i = 0; i < 1 + pieces.length / 40; i++) {
    const size = 1 + dice.below(6);
    const from = dice.below(Math.max(1, moved.length - size));
    const block = moved.slice(from, from + size);
    const rest = [...moved.slice(0, from), ...moved.slice(from + size)];
    const to = dice.below(rest.length);
    moved = [...rest.slice(0, to), ...block, ...rest.slice(to)];
  }
  return moved;
};

const shuffleItems: Mutation = (pieces, dice) => {
  const from = dice.below(Math.max(1, pieces.length - 12));
  const items = pieces.slice(from, from + 12).map((piece) => ({ piece, at: dice.random() }));
  items.sort((a, b) => a.at - b.at);
  return [...pieces.slice(0, from), ...items.map(({ piece }) => piece), ...pieces.slice(from + 12)];
};

const drop: Mutation = (pieces, dice) => pieces.filter(() => !dice.often(0.12));

/** New paragraphs that nobody wrote before, sewn together from the words of others. */
const insert: Mutation = (pieces, dice) =>
  pieces.flatMap((piece) => {
    if (!dice.often(0.1)) return [piece];
    const pool = pieces.flatMap(({ words }) => tokens(words).list);
    const { space } = tokens(piece.words);
    const words = Array.from({ length: 20 + dice.below(40) }, () => pool[dice.below(pool.length)]!);
    return [piece, { words: words.join(space), of: [] }];
  });

/** A paragraph that says nearly what its neighbour says, put beside it: the old one is still the old one. */
const nearTwins: Mutation = (pieces, dice) =>
  pieces.flatMap((piece) => {
    if (piece.words.length < 60 || !dice.often(0.1)) return [piece];
    const [twin] = reworded(0.25)([piece, ...pieces.slice(0, 5)], dice);
    const copy = { words: twin!.words, of: [] };
    if (copy.words === piece.words) return [piece];
    return dice.often(0.5) ? [piece, copy] : [copy, piece];
  });

/** The same short words again and again, before this and after it. */
const boilerplate = (old: string[], dice: Dice): string[] =>
  old.flatMap((words, i) => (i > 0 && dice.often(0.2) ? [words, old[0]!.slice(0, 60)] : [words]));

const renumber: Mutation = (pieces) =>
  pieces.map((piece) => ({
    ...piece,
    words: piece.words.replace(/^\d+\.\d+ /, (at) => `${Number.parseInt(at, 10) + 1}.${at.split(".")[1]}`),
  }));

const cutAndGrow: Mutation = (pieces, dice) =>
  pieces.map((piece) => {
    const sentences = piece.words.match(SENTENCE) ?? [];
    if (sentences.length < 3) return piece;
    if (dice.often(0.2))
      return {
        ...piece,
        words: sentences
          .slice(0, Math.ceil(sentences.length / 2))
          .join("")
          .trim(),
      };
    const other = pieces[dice.below(pieces.length)]!.words.match(SENTENCE) ?? [];
    return dice.often(0.2) ? { ...piece, words: [...sentences, other[0] ?? ""].join("").trim() } : piece;
  });

const typography = each(1, (words) =>
  words
    .replaceAll("“", "«")
    .replaceAll("”", "»")
    .replaceAll(". ", ".  ")
    .replaceAll(", ", " – ")
    .replaceAll("。", "．")
    .normalize("NFD"),
);

const capitals = each(0.3, (words) => words.toUpperCase());
const footnotes = each(0.4, (words, dice) => `${words}[${1 + dice.below(90)}]`);

/** Every profile as the mutations that it is made of, in their order. */
export const PROFILES: Record<string, Mutation[]> = {
  untouched: [],
  typos: [each(0.5, signs(0.03, mistyped))],
  scanned: [each(1, signs(0.05, misread))],
  badlyScanned: [each(1, signs(0.12, misread))],
  typography: [typography],
  capitals: [capitals],
  footnotes: [footnotes],
  split: [split],
  merged: [merge],
  moved: [move],
  movedAndMistyped: [move, each(0.5, signs(0.03, mistyped))],
  shuffled: [shuffleItems],
  dropped: [drop],
  inserted: [insert],
  droppedAndInserted: [drop, insert],
  nearTwins: [nearTwins],
  rewritten: [reworded(0.3)],
  muchRewritten: [reworded(0.45)],
  renumbered: [renumber, each(0.2, signs(0.03, mistyped))],
  cutAndGrown: [cutAndGrow],
  everything: [split, merge, drop, insert, move, reworded(0.1), each(0.4, signs(0.03, mistyped))],
};

/** Where each old paragraph went; twins that nobody could tell apart count for one another. */
function truthOf(old: string[], pieces: Piece[]): (number[] | null)[] {
  const places = old.map(() => [] as number[]);
  for (const [at, { of }] of pieces.entries()) for (const from of of) places[from]!.push(at);
  const twins = new Map<string, number[]>();
  for (const [from, words] of old.entries()) twins.set(words, [...(twins.get(words) ?? []), from]);
  return old.map((words, from) => (twins.get(words)!.length > 1 ? null : places[from]!));
}

/** One case. Old paragraphs that stand twice are not asked for, except under `boilerplate`, which moves nothing. */
export function mutate(name: string, text: readonly string[], profile: readonly Mutation[], seed: number): Case {
  const random = chance(seed);
  const dice = {
    random,
    below: (end: number) => Math.floor(random() * end),
    often: (share: number) => random() < share,
  };
  const start = text.map((words, at): Piece => ({ words, of: [at] }));
  const pieces = profile.reduce((now, change) => change(now, dice), start).filter(({ words }) => words.trim());
  return { name, old: [...text], next: pieces.map(({ words }) => words), truth: truthOf([...text], pieces) };
}

/** Twins all over the text, of which some paragraphs between them go and come: place alone tells them apart. */
export function mutateTwins(name: string, text: readonly string[], seed: number): Case {
  const random = chance(seed);
  const dice = {
    random,
    below: (end: number) => Math.floor(random() * end),
    often: (share: number) => random() < share,
  };
  const old = boilerplate([...text], dice);
  const twin = text[0]!.slice(0, 60);
  const kept = old
    .map((words, at): Piece => ({ words, of: [at] }))
    .filter(({ words }) => words === twin || !dice.often(0.08));
  const pieces = insert(kept, dice);
  const truth = old.map(() => [] as number[]);
  for (const [at, { of }] of pieces.entries()) for (const from of of) truth[from]!.push(at);
  return { name, old, next: pieces.map(({ words }) => words), truth };
}
