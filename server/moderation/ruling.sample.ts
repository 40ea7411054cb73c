// The letters about rulings with sample words.
import type { LogAct } from "@/prisma/client/enums";
import type { Site } from "@/server/mail/post";
import { type Sample, sample } from "@/server/mail/sample";
import { rulingLetter, type Told } from "@/server/moderation/letters";

const RULED: [act: LogAct, title: string, reason: string][] = [
  ["removed", "A comment was removed", "It speaks of the person who asked, and no longer of the text."],
  ["restored", "A removed comment is back", "Read again with the thread around it, it answers ¶ 8 and nobody."],
  ["locked", "A thread was locked", "The last twelve answers go round in a circle; let it rest until we meet."],
  ["unlocked", "A locked thread is open again", "We have met, and there is more to say."],
];

const told = (act: LogAct, reason: string, { origin }: Site): Told => ({
  act,
  reason,
  at: new Date("2026-03-12T18:40:00Z"),
  by: "Inês Calder",
  group: { name: "The Long Table", slug: "the-long-table" },
  place: "¶ 8",
  text: "The Common Clock",
  words:
    "You have not read ¶ 8, or you have read it as you read everything.\n\nA clock that *reports* and a clock that *is agreed* are two things:\n\n- the one can be wrong,\n- the other cannot.",
  comment: "0198c0de-0000-7000-8000-000000000008",
  timeZone: "Africa/Tunis",
  origin,
});

/** One for each act of which an author is told. */
export const rulingSamples = (site: Site): Sample[] =>
  RULED.map(([act, title, reason]) =>
    sample(
      [`ruling-${act}`, title],
      { kind: "ruling", fromName: "The Long Table" },
      rulingLetter,
      told(act, reason, site),
    ),
  );
