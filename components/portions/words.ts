// How a text that is read by mail stands, in a sentence.
import type { PortionView } from "@/server/portions/service";
import { whenNear } from "@/server/when";

/** "Next: ¶ 5 to 9 of 22, on Monday 3 March, 07:00." */
export function stands({ state, range, next, timeZone, sent }: PortionView): string {
  const so = sent === 1 ? "One portion was sent." : `${sent} portions were sent.`;
  if (state === "finished") return `Finished. ${so}`;
  if (state === "stopped") return `Stopped. ${so}`;
  if (state === "paused") return `Paused before ${range}. ${so}`;
  return `Next: ${range}, on ${whenNear(next, timeZone)}. ${so}`;
}
