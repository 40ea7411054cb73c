// What a mail's headers say, unfolded.
import type { HeaderLines } from "mailparser";

/** The values of a header by its name in small letters, one for each time that it stands there. */
export const headerValues = (lines: HeaderLines, name: string): string[] =>
  lines
    .filter(({ key }) => key === name)
    .map(({ line }) =>
      line
        .slice(line.indexOf(":") + 1)
        .replace(/\s+/g, " ")
        .trim(),
    );
