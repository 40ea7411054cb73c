// Whether a comment asks something: a sentence of its writer's own ends in a question mark. Pure.

/** The marks of the scripts; in Armenian it stands inside of the word. `;` asks in Greek alone, behind a Greek word. */
const MARK = String.raw`(?:[?？؟⁇⁈⁉‽\u037e፧꘏]|(?<=\p{Script=Greek}{2});|՞)`;

/** More marks, and below what closes: of each a few, so that the longest row of them costs no more than its length. */
const MORE = "[?!？！؟…]{0,9}";

/** What may stand between the marks and the sentence's end: what closes a bracket or an emphasis. */
const CLOSED = String.raw`[\])）］*_~]{0,9}`;

/** And what closes words in quotation marks: they are asked where they end the line, and told where words follow. */
const UNQUOTED = String.raw`[\])）］*_~"'“”‘’«»‹›」』\s]{0,19}`;

/** Scripts that leave no blank between sentences. */
const DENSE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;

/** "(?)" doubts, and asks nothing; a mark amid an address of a page has no end of a sentence behind it. */
const ENDS = new RegExp(
  String.raw`(?<![(\[（])${MARK}(?:(?<=՞)|${MORE}(?:${CLOSED}(?=\s|${DENSE})|${UNQUOTED}$))`,
  "u",
);

const FENCE = /^ {0,3}(```+|~~~+)/;
const QUOTED = /^ {0,3}>/;
const CODE = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g;

/** The lines that are the writer's own: none of a quotation, none of code. */
function ownLines(body: string): string[] {
  let fence: string | null = null;
  return body.split("\n").filter((line) => {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      return false;
    }
    fence = mark ?? null;
    return !mark && !QUOTED.test(line);
  });
}

/** Whether its writer asks something with it, in whatever language. */
export const asks = (body: string): boolean =>
  ownLines(body).some((line) => ENDS.test(line.replace(CODE, "`").trimEnd()));
