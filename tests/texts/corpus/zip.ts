// Archives for the corpus, made at test time.
import { ZipFile } from "yazl";

/** Packs files, in this order; "mimetype" is stored, as EPUB wants it. */
export async function packed(files: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content as string), name, { compress: name !== "mimetype", mtime: new Date(0) });
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
