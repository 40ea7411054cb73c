// Writes archives as no honest program would: any name, any mode, sizes that lie, entries that say they are encrypted.
import { crc32, deflateRawSync } from "node:zlib";

/** One entry; what is left out is as an honest program would write it. */
export type Entry = {
  name: string;
  bytes: Uint8Array | string;
  /** What the archive says of its size when unpacked. */
  claims?: number;
  /** The Unix mode, for symbolic links. */
  mode?: number;
  encrypted?: boolean;
};

const DEFLATED = 8;
const SYMLINK = 0o120777;

/** A symbolic link. */
export const link = (name: string, to: string): Entry => ({ name, bytes: to, mode: SYMLINK });

function head({ name, bytes, claims, encrypted }: Entry) {
  const raw = Buffer.from(bytes as Uint8Array);
  const packed = deflateRawSync(raw);
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(encrypted ? 1 : 0, 0);
  fields.writeUInt16LE(DEFLATED, 2);
  fields.writeUInt32LE(crc32(raw), 8);
  fields.writeUInt32LE(packed.length, 12);
  fields.writeUInt32LE(claims ?? raw.length, 16);
  fields.writeUInt16LE(Buffer.byteLength(name), 20);
  return { fields, packed };
}

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const half = (value: number): Buffer => word(value).subarray(0, 2);

/** The archive. */
export function zip(...entries: Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { fields, packed } = head(entry);
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), half(20), fields, half(0), name, packed]);
    const outside = Buffer.concat([
      half(0),
      half(0),
      half(0),
      half(0),
      word(((entry.mode ?? 0o100644) << 16) >>> 0),
      word(at),
    ]);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02"), half(0x0314), half(20), fields, outside, name]));
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const count = half(entries.length);
  const end = [Buffer.from("PK\x05\x06"), word(0), count, count, word(directory.length), word(at), half(0)];
  return Buffer.concat([...parts, directory, ...end]);
}
