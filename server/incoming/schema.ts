// What the doors of held mail take in.
import { z } from "zod";

/** A token as it comes in a link; one that is none of ours answers as missing. */
export const heldToken = z.strictObject({ token: z.string().max(64) });

/** Longer than any name of what an answer can be about. */
const NAME_LENGTH = 40;

/** What the buttons beneath a held mail do; `about0`, `about1` … say what each part of it is about. */
export const decision = z
  .object({ decision: z.enum(["post", "discard"]) })
  .catchall(z.string().max(NAME_LENGTH))
  .transform(({ decision: said, ...fields }) => ({
    decision: said,
    about: Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => {
        const at = /^about(\d{1,3})$/.exec(name)?.[1];
        return at ? [[Number(at), value] as const] : [];
      }),
    ) as Partial<Record<number, string>>,
  }));
/** What its member decided. */
export type Decision = z.infer<typeof decision>;
