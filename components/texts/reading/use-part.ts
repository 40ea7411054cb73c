// A part of the page that is not needed to read: the server draws nothing for it, and it is fetched once the words are there.
import { type ComponentType, useEffect, useState } from "react";

/** Where a part is, and the part itself once it is there. */
export type Part<Props> = { fetch: () => Promise<ComponentType<Props>>; known?: ComponentType<Props> };

/** The part, after the first paint. Where it cannot be fetched, the page goes without. */
export function usePart<Props>(part: Part<Props>): ComponentType<Props> | null {
  // The server and the browser's first drawing agree: nothing. Who comes later finds the part at once.
  const [known, set] = useState(() => part.known ?? null);
  useEffect(() => {
    if (known) return;
    part.fetch().then(
      (found) => {
        part.known = found;
        set(() => found);
      },
      () => undefined,
    );
  }, [known, part]);
  return known;
}
