// A mail made honest about its characters: every text in it becomes UTF-8 and says so, everything else stays.
import { type Duplex, pipeline } from "node:stream";
import { Joiner, Rewriter, type RewriterNode, Splitter } from "@zone-eu/mailsplit";
import { wordsIn } from "@/server/incoming/charset";
import { MOST } from "@/server/mail/parts";

function becomeUtf8({ node, decoder, encoder }: RewriterNode): void {
  const chunks: Buffer[] = [];
  const charset = node.charset || "";
  decoder.on("data", (chunk: Buffer) => chunks.push(chunk));
  decoder.on("end", () => {
    node.setCharset("utf-8");
    encoder.end(Buffer.from(wordsIn(Buffer.concat(chunks), charset)));
  });
}

const isText = ({ contentType, root }: { contentType: string | false; root?: boolean }): boolean =>
  contentType === "text/plain" || contentType === "text/html" || (!contentType && Boolean(root));

/** These are streams like others; their types name only the events of their own. */
const stream = (one: unknown): Duplex => one as Duplex;

/** The same mail, its texts in UTF-8. Fails where it is made to be too much. */
export function honest(raw: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const splitter = stream(new Splitter(MOST));
    const rewriter = stream(new Rewriter((node) => isText(node)).on("node", becomeUtf8));
    const joiner = stream(new Joiner());
    joiner.on("data", (chunk: Buffer) => chunks.push(chunk));
    pipeline(splitter, rewriter, joiner, (error) => (error ? reject(error) : resolve(Buffer.concat(chunks))));
    splitter.end(Buffer.from(raw));
  });
}
