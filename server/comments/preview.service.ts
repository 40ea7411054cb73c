// What words will look like as a comment, before they are one.
import { read } from "@/server/comments/body";
import { mentionsAhead } from "@/server/comments/mention.service";
import { Refusal } from "@/server/refusal";

/** The same reading that a post gets, and the same refusals. */
export function preview(body: string): { html: string } {
  const words = read(body);
  if ("refusal" in words) throw new Refusal("invalid", words.refusal);
  return { html: mentionsAhead(body, words.html) };
}
