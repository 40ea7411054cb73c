// Drafts on the device, tools of the composer, and why sending failed.
import { describe, expect, it } from "vitest";
import { difference } from "@/components/comments/cite/put";
import { drafts, type Kept, placesIn } from "@/components/comments/draft";
import { failureOf } from "@/components/comments/failure";
import { applied, type Tool, withQuote } from "@/components/comments/markdown";

function shelf() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const HALF: Kept = { body: "Half a thought", key: "key-1", also: ["p8"], text: "t1", base: 2, dirty: true, at: 9 };

describe("a draft", () => {
  it("is found again in its place, by its writer, with the same key", () => {
    const device = shelf();
    drafts("ann", device).keep({ paragraph: "p7" }, HALF);
    expect(drafts("ann", device).read({ paragraph: "p7" })).toEqual(HALF);
    expect(drafts("ann", device).read({ reply: "p7" })).toBeNull();
    expect(drafts("bob", device).read({ paragraph: "p7" })).toBeNull();
  });

  it("that an older page kept is read as one that the server does not know", () => {
    const old = { ...shelf(), getItem: () => JSON.stringify({ body: "Yes", key: "key-1" }) };
    expect(drafts("ann", old).read({ reply: "c1" })).toMatchObject({
      ...{ body: "Yes", key: "key-1", also: [], base: 0, dirty: true },
    });
  });

  it("is found by its place among everything that the device keeps", () => {
    const names = [
      "postil.draft.ann.reply.c1",
      "postil.draft.bob.reply.c2",
      "postil.waiting.ann.k",
      "postil.draft.ann.edit.c3",
    ];
    expect(placesIn("ann", names)).toEqual([{ reply: "c1" }, { edit: "c3" }]);
  });

  it("goes when it was sent", () => {
    const own = drafts("ann", shelf());
    own.keep({ reply: "c1" }, HALF);
    own.drop({ reply: "c1" });
    expect(own.read({ reply: "c1" })).toBeNull();
  });

  it("says when the device keeps nothing", () => {
    const full = {
      ...shelf(),
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(drafts("ann", full).keep({ paragraph: "p7" }, HALF)).toBe(false);
  });

  it("is begun anew where something else stands in its place", () => {
    const strange = { ...shelf(), getItem: () => "{not json" };
    expect(drafts("ann", strange).read({ paragraph: "p7" })).toBeNull();
  });
});

/** Applies a tool to `a [b] c`, where the brackets are the selection. */
function tool(name: Tool, marked: string): string {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return applied(name, { body: marked.replace(/[[\]]/g, ""), start, end }).body;
}

describe("a tool", () => {
  it("makes words bold, and takes it back", () => {
    expect(tool("bold", "a [b] c")).toBe("a **b** c");
    expect(tool("bold", "a **[b]** c")).toBe("a b c");
  });
  it("makes words italic", () => expect(tool("italic", "[a b]")).toBe("*a b*"));
  it("makes words both, and takes back either", () => {
    expect(tool("italic", "**[a]**")).toBe("***a***");
    expect(tool("bold", "*[a]*")).toBe("***a***");
    expect(tool("italic", "***[a]***")).toBe("**a**");
    expect(tool("bold", "***[a]***")).toBe("*a*");
  });
  it("quotes whole lines, and takes it back", () => {
    expect(tool("quote", "a\nb [c\nd]")).toBe("a\n> b c\n> d");
    expect(tool("quote", "[> a\n> b]")).toBe("a\nb");
  });
  it("lists lines, and takes it back", () => {
    expect(tool("list", "[a\nb]")).toBe("- a\n- b");
    expect(tool("list", "[- a\n- b]")).toBe("a\nb");
  });
  it("changes no more of the box than it must, so that it can be undone", () => {
    expect(difference("a b c", "a **b** c")).toEqual({ start: 2, end: 3, words: "**b**" });
    expect(difference("aa", "aaa")).toEqual({ start: 2, end: 2, words: "a" });
    expect(difference("same", "same")).toEqual({ start: 4, end: 4, words: "" });
  });
  it("makes a link of words", () => expect(tool("link", "see [this]")).toBe("see [this](https://)"));
});

describe("a quotation", () => {
  it("follows what was written, line by line", () => {
    expect(withQuote("", "One.\nTwo.")).toBe("> One.\n> Two.\n\n");
    expect(withQuote("Mine.", "One.\n\nTwo.")).toBe("Mine.\n\n> One.\n>\n> Two.\n\n");
  });
});

describe("a failure", () => {
  const answer = (httpStatus: number) => failureOf({ message: "This discussion was closed.", data: { httpStatus } });
  it("is told in the server's words when it refused", () =>
    expect(answer(409)).toEqual({ kind: "refused", message: "This discussion was closed." }));
  it("leads to signing in when the session is gone", () => expect(answer(401).kind).toBe("signedOut"));
  it("may be tried again when nobody answered", () => {
    expect(answer(503).kind).toBe("away");
    expect(failureOf(new TypeError("Failed to fetch")).kind).toBe("away");
  });
});
