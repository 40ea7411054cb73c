// A block as the reading page gets it, with only what a test is about.
import type { BlockView } from "@/server/texts/view";

/** A paragraph of few words unless said otherwise. */
export const block = (key: string, about: Partial<BlockView>): BlockView => ({
  paragraphId: `id-${key}`,
  key,
  kind: "paragraph",
  number: null,
  level: null,
  label: null,
  words: "Some words.",
  marks: [],
  backlinks: [],
  ...about,
});
