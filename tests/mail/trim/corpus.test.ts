// The trimmer on real replies, where they lie beside the repository.
import { describe, expect, test } from "vitest";
import { trimReply } from "@/server/mail/trim/trim";
import { CORPUS, examplesIn, folded, lost } from "./corpus";

const EXAMPLES = examplesIn(CORPUS);

describe.skipIf(EXAMPLES.length === 0)(`on real replies (${EXAMPLES.length} in ${CORPUS})`, () => {
  test.each(EXAMPLES)("$name: what its writer meant to say", (example) => {
    const { body } = trimReply({ text: example.email });
    expect(folded(body)).toBe(folded(example.trimmed));
    expect(lost(example, body)).toEqual([]);
  });

  test.each(EXAMPLES)("$name: trimmed again, it stays as it is", ({ email }) => {
    const { body } = trimReply({ text: email });
    expect(trimReply({ text: body }).body).toBe(body);
  });
});
