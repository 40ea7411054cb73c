// What nobody's browser sends to the API: bodies that are broken, endless, poisoned or of another shape.

const deep = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`;
const list = (words: string) => JSON.stringify({ json: Array(3).fill(words) });
const withMeta = (json: unknown, meta: unknown) => JSON.stringify({ json, meta });

/** How deep: deeper than any reader that calls itself for each level can go. */
const DEPTH = 10_000;

/** Raw bodies by what is wrong with them. */
export const HOSTILE: Record<string, string> = {
  "no JSON": "{",
  "nothing at all": "",
  null: "null",
  "a bare list": "[]",
  "a bare number": "1e999",
  "an envelope without input": "{}",
  "a list where an object belongs": list("a"),
  "a string where an object belongs": JSON.stringify({ json: "words" }),
  "a prototype in the envelope": '{"__proto__":{"polluted":true},"json":{}}',
  "a prototype in the input": '{"json":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}',
  "a prototype by the transformer": withMeta({ a: "1" }, { values: { "__proto__.polluted": ["Date"] } }),
  "a constructor by the transformer": withMeta(
    { a: "1" },
    { values: { a: [["class", "constructor"]], "constructor.prototype.b": ["map"] } },
  ),
  "references to themselves": withMeta({ a: {} }, { referentialEqualities: { "": ["a.a", "__proto__"] } }),
  "numbers that are none": withMeta(
    { group: "x", version: "x" },
    { values: { version: ["bigint"], group: ["number"] } },
  ),
  "patterns that are none": withMeta({ group: "/(/x" }, { values: { group: ["regexp"] } }),
  "links that are none": withMeta({ group: "no link" }, { values: { group: ["URL"] } }),
  "values of unknown kinds": withMeta({ group: "x" }, { values: { group: ["nothing"], draft: [["custom", "none"]] } }),
  "a transformer's list of nothing": withMeta({ group: "x" }, { values: [[[[null]]]], v: -1 }),
  "lists for strings": JSON.stringify({
    json: { group: ["a"], comment: ["b"], paragraph: ["c"], token: ["d"], draft: [], text: {}, email: ["e"], body: [] },
  }),
  "U+0000 and halves of characters":
    '{"json":{"group":"\\u0000","reading":"\\ud800","text":"\\udc00","token":"\\u0000","to":"\\u0000"}}',
  "objects in objects": `{"json":${deep(DEPTH, '{"a":', "}")}}`,
  "lists in lists": `{"json":${deep(DEPTH, "[", "]")}}`,
  "depth in the transformer": withMeta({}, { values: JSON.parse(deep(1000, "[", "]")) }),
};
