// Scores the engine on real histories and on mutations, against the bars that it has to pass: `npm run bench:anchoring`.
import { align, type Fate } from "@/server/anchoring/align";
import { FOLDER, type History, historiesIn } from "@/tests/anchoring/histories";
import { invent, LANGUAGES } from "@/tests/anchoring/prose";
import { Score } from "@/tests/anchoring/scoring";

type Named = [name: string, score: Score];
type Shares = Score["shares"];

/** What must hold: at most, or at least, so much per cent. */
const BARS: Record<string, [keyof Shares, "≤" | "≥", number][]> = {
  history: [
    ["wrong", "≤", 0.05],
    ["recall", "≥", 99.9],
    ["falseKeep", "≤", 0.15],
    ["changedRecall", "≥", 99.7],
    ["splitF", "≥", 97],
  ],
  mutation: [
    ["wrong", "≤", 0.05],
    ["recall", "≥", 99.4],
    ["falseKeep", "≤", 0],
    ["changedRecall", "≥", 98.3],
  ],
  "hard, both": [
    ["wrong", "≤", 0.3],
    ["recall", "≥", 97.5],
  ],
};

const COLUMNS: (keyof Shares)[] = [
  "wrong",
  "recall",
  "falseKeep",
  "changedRecall",
  "splitF",
  "unsure",
  "errorsWhenSure",
  "errorsWhenUnsure",
];

const said = (value: number): string => value.toFixed(2);

function scored(cases: readonly { history: History; fates: Fate[] }[], hard: boolean): Score {
  const score = new Score();
  for (const { history, fates } of cases)
    score.add({ ...history, next: history.new, hard: hard ? (history.hard ?? []) : undefined }, fates);
  return score;
}

function table(rows: Named[]): void {
  console.log(["".padEnd(14), "scored".padStart(8), ...COLUMNS.map((name) => name.padStart(17))].join(""));
  for (const [name, score] of rows)
    console.log(
      [
        name.padEnd(14),
        String(score.asked).padStart(8),
        ...COLUMNS.map((one) => said(score.shares[one]).padStart(17)),
      ].join(""),
    );
}

function bars(rows: Named[]): boolean {
  const met = rows.flatMap(([name, { shares }]) =>
    (BARS[name] ?? []).map(([column, sign, bar]) => {
      const passed = sign === "≤" ? shares[column] <= bar : shares[column] >= bar;
      console.log(`${passed ? "met    " : "NOT MET"} ${name}: ${column} ${said(shares[column])} ${sign} ${bar}`);
      return passed;
    }),
  );
  return met.every(Boolean);
}

/** A thousand paragraphs of each language against a revision of themselves; the slowest of five rounds each. */
function timed(): boolean {
  let slowest = 0;
  for (const language of LANGUAGES) {
    const text = invent(language, 1_000, 7);
    const revised = text.map((words, i) =>
      i % 4 === 0 ? `${words.slice(0, words.length / 2)} ${words.slice(words.length / 2 + 3)}` : words,
    );
    for (let round = 0; round < 5; round++) {
      const begun = performance.now();
      align(text, revised);
      slowest = Math.max(slowest, performance.now() - begun);
    }
  }
  console.log(
    `${slowest < 1_000 ? "met    " : "NOT MET"} 1,000 paragraphs in ${Math.round(slowest)} ms at most, in ${LANGUAGES.length} languages`,
  );
  return slowest < 1_000;
}

const folder = process.argv[2] ?? FOLDER;
const cases = historiesIn(folder).map((history) => ({ history, fates: align(history.old, history.new) }));
if (cases.length === 0) {
  console.log(`There are no histories at ${folder}: name the folder that holds them.`);
  process.exitCode = 1;
} else {
  const of = (kind: History["kind"]) => cases.filter(({ history }) => history.kind === kind);
  const main: Named[] = [
    ["history", scored(of("history"), false)],
    ["mutation", scored(of("mutation"), false)],
    ["hard, both", scored(cases, true)],
  ];
  const languages = [...new Set(cases.map(({ history }) => history.lang))].sort();
  table([
    ...main,
    ...languages.map(
      (lang): Named => [
        lang,
        scored(
          cases.filter(({ history }) => history.lang === lang),
          false,
        ),
      ],
    ),
  ]);
  console.log();
  const met = bars(main);
  process.exitCode = timed() && met ? 0 : 1;
}
