// What the door of search takes in.
import { z } from "zod";
import { QUERY_LIMIT } from "@/server/search/query";

const day = z.string().max(10);

/** What is looked for, and where. `text` is a reading's slug, or with a text's behind it: "the-lantern/companion". */
export const search = z.strictObject({
  group: z.string().min(1).max(120),
  words: z.string().max(QUERY_LIMIT, `A search may have ${QUERY_LIMIT} characters. Shorten it.`).default(""),
  person: z.uuid("That is nobody here.").optional(),
  text: z.string().max(250).optional(),
  from: day.optional(),
  to: day.optional(),
  within: z.enum(["both", "texts", "talk"]).default("both"),
  order: z.enum(["newest", "best"]).default("newest"),
  cursor: z.string().min(1).max(30).optional(),
});

/** A search. */
export type Search = z.infer<typeof search>;
