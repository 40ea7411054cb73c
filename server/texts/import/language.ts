// Guesses a text's language from its script, and for Latin script from its smallest words.

const SCRIPTS: [string, RegExp][] = [
  ["ja", /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ["zh", /\p{sc=Han}/gu],
  ["ko", /\p{sc=Hangul}/gu],
  ["ru", /\p{sc=Cyrillic}/gu],
  ["ar", /\p{sc=Arabic}/gu],
  ["he", /\p{sc=Hebrew}/gu],
  ["el", /\p{sc=Greek}/gu],
  ["hi", /\p{sc=Devanagari}/gu],
];

const SMALL: [string, ReadonlySet<string>][] = [
  ["en", new Set("the of and to in that is was it for with as his her by not".split(" "))],
  ["fr", new Set("le la les des et que qui dans une est pour du au pas sur".split(" "))],
  ["de", new Set("der die und das den nicht von mit ist ein eine dem zu sich auf".split(" "))],
  ["es", new Set("el los las que y una por con para del se no su al como".split(" "))],
  ["it", new Set("il che di e una per non della con gli le sono del si al".split(" "))],
  ["pt", new Set("o os as que não uma para com do da em se um dos ao".split(" "))],
  ["nl", new Set("de het een van en dat niet met zijn op voor aan te er ook".split(" "))],
];

/** This much of a text tells its language as well as all of it. */
const SAMPLE = 20_000;

/** The language as a BCP 47 tag; English where nothing can be told. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS) if ((sample.match(script)?.length ?? 0) > letters * 0.3) return language;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = SMALL.map(([language, small]) => ({ language, n: words.filter((word) => small.has(word)).length }));
  return scores.reduce((best, score) => (score.n > best.n ? score : best), { language: "en", n: 0 }).language;
}
