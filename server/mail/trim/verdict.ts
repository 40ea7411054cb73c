// What of a mail is kept and what is cut, from its lines: parts without marks first, then signatures, then quotations.

import type { Class } from "@/server/mail/trim/classes";
import { classesOf } from "@/server/mail/trim/classes";
import { knowledgeOf, type Sent } from "@/server/mail/trim/known";
import type { Line } from "@/server/mail/trim/line";
import { bindBroken, freeWords, type Weighed, weighQuotations } from "@/server/mail/trim/quotations";
import { endOfWords } from "@/server/mail/trim/signature";
import { cutSentTail, type Part, settleZones } from "@/server/mail/trim/zones";

/** The parts of a mail, and where a quotation begins that was shortened. */
export type Verdict = { parts: Part[]; more: Set<number> };

const OUTSIDE = "qk-bu";

/** Cuts signatures and footers at the end of every stretch of the writer's words. */
function sign(lines: readonly Line[], parts: Part[]): void {
  for (let from = 0; from < parts.length; from += 1) {
    if (OUTSIDE.includes(parts[from]!)) continue;
    let to = from;
    while (to < parts.length && !OUTSIDE.includes(parts[to]!)) to += 1;
    const end = endOfWords({ lines, classes: parts as Class[], from, to });
    for (let i = end; i < to; i += 1) if (parts[i] !== "e") parts[i] = "-";
    for (let i = from; i < end; i += 1) if (parts[i] === "z" || parts[i] === "x") parts[i] = "-";
    from = to - 1;
  }
}

/** Judges every line. */
export function judge(lines: readonly Line[], sent?: Sent): Verdict {
  const reading = classesOf(lines);
  const { classes } = reading;
  // Some write all they have to say into the place of their signature.
  if (!classes.some((one) => one === "t" || one === "c"))
    for (let i = 0; i < classes.length; i += 1) if (classes[i] === "z") classes[i] = "t";
  const knowledge = sent && knowledgeOf(lines, sent);
  const parts = settleZones(lines, reading, knowledge);
  if (sent && knowledge) cutSentTail(parts, lines, knowledge, sent.size);
  const weighed: Weighed = { lines, reading, parts, knowledge };
  freeWords(weighed);
  bindBroken(weighed);
  sign(lines, parts);
  return { parts, more: weighQuotations(weighed, sent?.size ?? 0) };
}
