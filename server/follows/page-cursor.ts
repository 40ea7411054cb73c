// Where a page of a list by time begins, as it stands in an address.
import { z } from "zod";

const shape = z.tuple([z.coerce.number().int().min(0).max(8_640_000_000_000_000), z.uuid()]);

/** The line after which the page begins. */
export const pageCursor = ({ at, id }: { at: Date; id: string }): string => `${at.getTime()}_${id}`;

/** The line that an address names, or null where it names none. */
export function readPageCursor(said: unknown): { at: Date; id: string } | null {
  const read = shape.safeParse(typeof said === "string" ? said.split("_") : null).data;
  return read ? { at: new Date(read[0]), id: read[1] } : null;
}
