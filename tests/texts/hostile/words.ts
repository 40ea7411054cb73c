// Texts that are too much, too little, or made to be stumbled over.
import { type HostileFile, LAMP, MB, utf8 } from "@/tests/texts/hostile/file";

/** Plain text and Markdown. */
export const WORDS: HostileFile[] = [
  { what: "nothing", name: "empty.txt", bytes: utf8(""), ends: "refused" },
  { what: "nothing but spaces", name: "blank.txt", bytes: utf8(" \n\t\u00a0\n".repeat(1000)), ends: "refused" },
  { what: "null bytes only", name: "null.txt", bytes: Buffer.alloc(100_000), ends: "refused" },
  { what: "a text with some null bytes", name: "nulls.txt", bytes: utf8(`${LAMP}\0\n\n${LAMP}`), ends: [LAMP, LAMP] },
  { what: "UTF-16 without a mark", name: "wide.txt", bytes: Buffer.from(LAMP, "utf16le"), ends: [LAMP] },
  { what: "20 MB of one word", name: "word.txt", bytes: Buffer.alloc(20 * MB, "a"), ends: "refused" },
  { what: "20 MB of one line", name: "line.txt", bytes: Buffer.alloc(20 * MB, "a lamp "), ends: "refused" },
  { what: "20 MB of empty lines", name: "lines.txt", bytes: Buffer.alloc(20 * MB, "\n"), ends: "refused" },
  { what: "a million lines", name: "log.txt", bytes: utf8("lamp\n".repeat(1_000_000)), ends: "refused" },
  {
    what: "a million opened brackets",
    name: "notes.txt",
    bytes: utf8(`${LAMP} ${"[1".repeat(500_000)}`),
    ends: "either",
  },
  {
    what: "lines that patterns stumble over",
    name: "bait.txt",
    bytes: utf8(
      `${" -".repeat(100_000)}!\n\n${"1.".repeat(100_000)}x\n\n${"a ".repeat(200_000)}\n\n${"=".repeat(200_000)}`,
    ),
    ends: "either",
  },
  { what: "Markdown of 100,000 stars", name: "stars.md", bytes: utf8("*a **a _a ".repeat(33_000)), ends: "either" },
  {
    what: "Markdown of 100,000 opened links",
    name: "links.md",
    bytes: utf8(`${"[".repeat(100_000)}${LAMP}`),
    ends: "either",
  },
  {
    what: "Markdown of 100,000 opened links and pictures with ends",
    name: "ends.md",
    bytes: utf8("![[a](<".repeat(15_000)),
    ends: "either",
  },
  {
    what: "Markdown of 20,000 quotations in each other",
    name: "deep.md",
    bytes: utf8(`${">".repeat(20_000)} ${LAMP}`),
    ends: "either",
  },
  {
    what: "Markdown of 10,000 lists in each other",
    name: "lists.md",
    bytes: utf8(`${"- ".repeat(10_000)}${LAMP}`),
    ends: "either",
  },
  {
    what: "Markdown with scripts in it",
    name: "script.md",
    bytes: utf8(`# The Lamp\n\n<p onclick="evil()">${LAMP}</p>\n\n<script>alert("evil")</script>\n\n${LAMP}\n`),
    ends: ["The Lamp", LAMP, LAMP],
  },
];
