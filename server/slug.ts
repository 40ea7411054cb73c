// Names and titles as parts of an address, in plain letters, digits and hyphens.

const LATIN: Record<string, string> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "zh",
  з: "z",
  и: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  þ: "th",
  ð: "d",
};

/** The longest slug, in characters; longer addresses are cut in mails. */
export const SLUG_LENGTH = 60;

/** The slug of a title, cut between words; `otherwise` where nothing of it can be written in Latin letters. */
export function slugOf(title: string, otherwise: string): string {
  const plain = title.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const latin = [...plain].map((sign) => LATIN[sign] ?? sign).join("");
  const words = latin
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const cut =
    words.length > SLUG_LENGTH
      ? words
          .slice(0, SLUG_LENGTH + 1)
          .replace(/-[^-]*$/, "")
          .slice(0, SLUG_LENGTH)
      : words;
  return cut || otherwise;
}

/** The slug, or the first of "slug-2", "slug-3" … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const next = n === 1 ? slug : `${slug}-${n}`;
    if (!taken.has(next)) return next;
  }
}
