// Which two texts stand side by side, and at which address. Pure.

type Texts = readonly { slug: string }[];

/** Two texts in the order of the reading: the one that is wanted, and the article, or else the text that follows it. */
export function pairOf(texts: Texts, wanted: string | null): readonly [string, string] {
  const [first, second] = texts;
  const other = texts.find(({ slug }) => slug === wanted && slug !== first?.slug) ?? second;
  return [first?.slug ?? "", other?.slug ?? ""];
}

/** The address of two texts side by side. */
export function besidePath(base: string, texts: Texts, wanted: string | null): string {
  const [left, right] = pairOf(texts, wanted);
  return `${base}/${left}/beside/${right}`;
}
