// The text's HTML on its page: handed over where a document is drawn, sent along where a browser fetches a page into
// another one.
import { headers } from "next/headers";
import { handOver } from "@/components/texts/reading/handed";
import { Piece } from "@/components/texts/reading/piece";

/** What a browser says that it wants when it goes to an address; what it fetches for a page that is there is anything. */
const DOCUMENT = "text/html";

/** One element, however long the text is: a thousand paragraphs cost the server and the browser no more than one. */
export async function Column({ html }: { html: string }) {
  const wanted = (await headers()).get("accept") ?? "";
  return wanted.includes(DOCUMENT) ? <Piece name={handOver(html)} /> : <Piece html={html} />;
}
