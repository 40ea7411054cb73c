// A ZIP archive, read file by file and never beyond what a book or a document needs.
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { Refusal } from "@/server/refusal";
import { decode } from "@/server/texts/import/decode";

/** A book has some hundreds of files. */
const MOST_ENTRIES = 2_000;

/** One file, and all of them, unpacked; pictures included, which are not read. */
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_TOGETHER = 100 * 1024 * 1024;

/** Text packs to a tenth; what packs to less than a hundredth was made to fill a disk. Small files may. */
const MOST_RATIO = 100;
const SMALL = 100 * 1024;

const BROKEN =
  "This file is damaged or was not copied whole. Nothing was imported. Save or download it again, and try that.";
const LOCKED =
  "This file is protected with a password. Nothing was imported. Save it without the password, and try again.";
const BOMB = "This file unpacks to far more than a text needs. Nothing was imported. Save it again, and try that.";
const STRANGE =
  "This file is packed in a way that no program for texts uses. Nothing was imported. Save it again, and try that.";

const refused = (message: string): Refusal => new Refusal("invalid", message);

/** An archive that was looked through; its files are unpacked when they are read. */
export type Archive = {
  names: string[];
  /** A file's bytes, or null where there is none of this name. */
  read(name: string): Promise<Uint8Array | null>;
  /** The same as text. */
  text(name: string): Promise<string | null>;
};

const SYMLINK = 0o120000;
const KIND = 0o170000;

/** Refuses what stands in no honest archive, by what the archive says of the file. */
function check(entry: Entry, known: ReadonlyMap<string, Entry>): void {
  const { fileName, generalPurposeBitFlag, externalFileAttributes } = entry;
  const path = fileName.split("/");
  if (generalPurposeBitFlag & 1) throw refused(LOCKED);
  const link = ((externalFileAttributes >>> 16) & KIND) === SYMLINK;
  if (link || path.includes("..") || /^(?:[\\/]|[A-Za-z]:)/.test(fileName) || fileName.includes("\0"))
    throw refused(STRANGE);
  if (known.has(fileName)) throw refused(STRANGE);
  if (known.size >= MOST_ENTRIES) throw refused(BOMB);
}

const opened = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    // Sizes are counted on what is really unpacked; what the archive says of them is not believed.
    const options = { lazyEntries: true, validateEntrySizes: false, strictFileNames: false };
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, (error, file) =>
      error || !file ? reject(refused(BROKEN)) : resolve(file),
    );
  });

const listed = (file: ZipFile): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    file.on("entry", (entry: Entry) => {
      try {
        check(entry, entries);
        entries.set(entry.fileName, entry);
        file.readEntry();
      } catch (error) {
        reject(error);
      }
    });
    file.on("end", () => resolve(entries));
    file.on("error", () => reject(refused(BROKEN)));
    file.readEntry();
  });

/** Unpacks one file, counting; `budget` is what all may come to together. */
async function unpacked(file: ZipFile, entry: Entry, budget: { left: number }): Promise<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    file.openReadStream(entry, (error, opening) => (error || !opening ? reject(refused(BROKEN)) : resolve(opening))),
  );
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      budget.left -= chunk.byteLength;
      if (size > MOST_BYTES || budget.left < 0) throw refused(BOMB);
      if (size > SMALL && size > MOST_RATIO * entry.compressedSize) throw refused(BOMB);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : refused(BROKEN);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Opens an archive, or refuses it with one sentence. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const file = await opened(bytes);
  const entries = await listed(file);
  const budget = { left: MOST_TOGETHER };
  const read = async (name: string) => {
    const entry = entries.get(name);
    return entry ? unpacked(file, entry, budget) : null;
  };
  const text = async (name: string) => {
    const content = await read(name);
    return content && decode(content).text;
  };
  return { names: [...entries.keys()], read, text };
}

/** Refuses XML that declares entities; the plain frame of XHTML is let through. */
export function refuseEntities(xml: string): string {
  if (/<!ENTITY/i.test(xml) || /<!DOCTYPE[^>]*\[/i.test(xml)) throw refused(STRANGE);
  return xml;
}
