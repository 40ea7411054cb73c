// What is read in the journeys: the first group's own article where it lies beside the repository, and a companion.
import { existsSync, readFileSync } from "node:fs";
import { decode } from "@/server/texts/import/decode";
import { DIRTY_ARTICLE } from "@/tests/texts/fixtures/dirty-article";

const REAL = "../shared/texts/moscow-conferences.txt";

/** The article as it is pasted. */
export const ARTICLE = existsSync(REAL) ? decode(readFileSync(REAL)).text : DIRTY_ARTICLE;

/** Its title: the first line. */
export const TITLE = ARTICLE.trimStart().split(/\r?\n/, 1)[0]!.trim();

/** The companion's title. */
export const COMPANION_TITLE = "A letter from the reading room";

/** A companion of five paragraphs, pasted as it might come. */
export const COMPANION = [
  COMPANION_TITLE,
  "You ask me what became of the room. It is still there, and there is still a lamp in it, though nobody could tell you who fills it. I went up on the first dry evening, and found the door open and the ledgers gone.",
  "What was lost",
  "The ledgers had been carried to the mill for the winter, and the mill has a new owner, who is said to have wanted the shelf. I asked him. He showed me the shelf, and there was flour on it.",
  "So the only record of who read what is in the heads of those who sat there, and they do not agree. One of them swears that the newspaper was never read aloud; another can still recite half a column of it.",
  "What was kept",
  "I have kept the one page that I copied myself, and send it with this letter. You will see that the last column is empty, as you always said. I had forgotten how small his hand was when the evening was long.",
  "Do not print my name. It would only bring the mill's owner to my door, and I have told you everything that I know.",
].join("\n\n");
