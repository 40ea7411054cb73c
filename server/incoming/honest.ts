// A mail made honest about its characters: every text in it becomes UTF-8 and says so, and flows no more; everything else stays.
import { type Duplex, pipeline } from "node:stream";
import { Joiner, type MimeNode, Rewriter, type RewriterNode, Splitter } from "@zone-eu/mailsplit";
import { wordsIn } from "@/server/incoming/charset";
import { unflowed } from "@/server/incoming/flowed";
import { MOST } from "@/server/mail/parts";

/** How a text flowed, where it did. */
type Flow = { delSp: boolean } | undefined;

/** The parser would join the lines of flowed text and forget which marks were its writer's own: it is not told. */
function takeFlow(node: MimeNode): Flow {
  if (!node.flowed) return;
  const { delSp } = node;
  node.flowed = false;
  node.delSp = false;
  node.setContentType();
  return { delSp };
}

function becomeUtf8({ node, decoder, encoder }: RewriterNode, flow: Flow): void {
  const chunks: Buffer[] = [];
  const charset = node.charset || "";
  decoder.on("data", (chunk: Buffer) => chunks.push(chunk));
  decoder.on("end", () => {
    node.setCharset("utf-8");
    const words = wordsIn(Buffer.concat(chunks), charset);
    encoder.end(Buffer.from(flow ? unflowed(words, flow.delSp) : words));
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
    let flow: Flow;
    const chosen = (node: MimeNode): boolean => {
      flow = takeFlow(node);
      return isText(node);
    };
    const rewriter = stream(new Rewriter(chosen).on("node", (node) => becomeUtf8(node, flow)));
    const joiner = stream(new Joiner());
    joiner.on("data", (chunk: Buffer) => chunks.push(chunk));
    pipeline(splitter, rewriter, joiner, (error) => (error ? reject(error) : resolve(Buffer.concat(chunks))));
    splitter.end(Buffer.from(raw));
  });
}
