// Markdown as people write it for GitHub, pandoc, Obsidian, Jekyll and Hugo. Long because it is a list of files.
import { type CorpusFile, utf8 } from "@/tests/texts/corpus/file";
import { BROTHER, FERRY, KEEPER, LEDGER } from "@/tests/texts/corpus/words";

const GITHUB = `<!-- badges -->
# The Harbour Handbook [![Build](https://ci.example/b.svg)](https://ci.example)

> [!WARNING]
> The harbour is closed. Read on before you row.

${FERRY}[^1] It is ~~open~~ **closed**, see \`lamp.txt\` and https://harbour.example.

## What we took

- [x] a lamp
- [ ] two blankets
  1. one dry
  2. one wet
* * *

| What | How much |
| :--- | ---: |
| lemons | two crates[^goat] |
| goats | \\| one \\| |

\`\`\`sh
# not a heading
row --to island
    rest
\`\`\`

<details><summary>More</summary>

${KEEPER}

</details>

[^1]: By the old timetable.
[^goat]: And a goat,
    that nobody would own to.

    It was white.
[^9]: Nobody asks for this one.
`;

const PANDOC = `% The Lamp and
  the Ledger
% Ann Calder; Bob Hill
% May 1998

# Mist {#mist .unnumbered}

${FERRY}^[So says the timetable, *which* is old.] Oil was H~2~O to them, and the 2^nd^ lamp a [small one]{.smallcaps}.

| The lamp that I was told to light
| Has burned a hole into the night,
|     and through it, every evening, come

![The ferry in the year before.](ferry.jpg){width=50%}

::: {.poem}
I count them in, I count them out,\\
I do not wave, I do not shout.
:::

Oil cost $p_1 * p_2$ where $p$ is a price; that is $5, not $6.

Goods   Price
------  -----

Table: Prices of that day

| Goods | Price |
|-------|-------|
| Oil   | 2     |

# Ledger

> ${LEDGER}
>
> > A goat is not cargo.

${BROTHER}[^late]
`;

const OBSIDIAN = `---
title: On Oil
aliases: [Oil, Lamp oil]
author: "[[Ines Calder]]"
tags:
  - harbour
lang: en
---
%% to be checked %%
See [[The Quay|the quay]] and ![[map.png|300]] and ==the ledger==. ${BROTHER} ^price

> [!quote]- The harbour master
> A goat is not cargo until somebody pays for it.

### The price

${LEDGER}[^a]

### The brother

${KEEPER}

[^a]: Page nine.
`;

const JEKYLL = `---
layout: post
title:  "Two Walks"
author:
  - name: Ann Calder
  - name: Bob Hill
date: 1998-03-06
---

Chapter one
-----------

${FERRY}[^1]

[^1]: The first walk.

Chapter two
-----------

${KEEPER}[^1] ${LEDGER}[^2]

[^1]: The second walk.
[^2]: Not a walk.
`;

const COMMONMARK = `The Closed Harbour
==================

By Ines Calder

${FERRY.replaceAll(", ", ",\n")}

1) Row.
2) Rest.

   Rest long.
10) Row again.

+ a lamp
+ bread, from [the inn][inn]

***

Use the <script> tag, the &lt;b&gt; and *never* the
<em>goat</em>. ${KEEPER}\\
And so on.

    a lamp of signs
      that burns

[inn]: https://inn.example "The Inn"
`;

const HUGO = `+++
title = "Marks without notes"
author = "Bob Hill"
+++
# Marks without notes

${FERRY}[^1] ${KEEPER}[^2]

${LEDGER}[^3]

[^2]: The only one.
`;

export const DIALECTS: CorpusFile[] = [
  {
    name: "GitHub: alert, tasks, table, code, notes by name, a note never used",
    bytes: () => utf8(GITHUB),
    details: { title: "The Harbour Handbook", author: null, source: null, language: "en" },
    found: [
      "title: The Harbour Handbook",
      "quotation: The harbour is closed. Read on before you row.",
      `paragraph: ${FERRY}{1>12} It is open closed, see lamp.txt and https://harbour.example.`,
      "heading 1: What we took",
      "listItem: ☑ a lamp",
      "listItem: ☐ two blankets",
      "listItem 1.: one dry",
      "listItem 2.: one wet",
      "figure: What | How much/lemons | two crates{2>13}/goats | | one |",
      "figure: # not a heading/row --to island/    rest",
      "paragraph: More",
      `paragraph: ${KEEPER}`,
      "note 1: By the old timetable.",
      "note 2: And a goat, that nobody would own to. It was white.",
      "note 9: Nobody asks for this one.",
    ],
  },
  {
    name: "pandoc: title block, note inside a sentence, verse, captions, formulas",
    bytes: () => utf8(PANDOC),
    details: { title: "The Lamp and the Ledger", author: "Ann Calder, Bob Hill", source: null, language: "en" },
    found: [
      "heading 1: Mist",
      `paragraph: ${FERRY}{1>12} Oil was H₂O to them, and the 2nd lamp a small one.`,
      "verse: The lamp that I was told to light/Has burned a hole into the night,/and through it, every evening, come",
      "figure: The ferry in the year before.",
      "verse: I count them in, I count them out,/I do not wave, I do not shout.",
      "paragraph: Oil cost $p_1 * p_2$ where $p$ is a price; that is $5, not $6.",
      "paragraph: Goods Price",
      "figure: Prices of that day/Goods | Price/Oil | 2",
      "heading 1: Ledger",
      `quotation: ${LEDGER}`,
      "quotation: A goat is not cargo.",
      `paragraph: ${BROTHER}{late>-}`,
      "note 1: So says the timetable, which is old.",
    ],
  },
  {
    name: "Obsidian: properties, links to pages, a callout, a comment",
    bytes: () => utf8(OBSIDIAN),
    details: { title: "On Oil", author: "Ines Calder", source: null, language: "en" },
    found: [
      `paragraph: See the quay and and the ledger. ${BROTHER}`,
      "quotation: The harbour master",
      "quotation: A goat is not cargo until somebody pays for it.",
      "heading 1: The price",
      `paragraph: ${LEDGER}{1>7}`,
      "heading 1: The brother",
      `paragraph: ${KEEPER}`,
      "note 1: Page nine.",
    ],
  },
  {
    name: "Jekyll: notes of each chapter that begin again at 1",
    bytes: () => utf8(JEKYLL),
    details: { title: "Two Walks", author: "Ann Calder, Bob Hill", source: null, language: "en" },
    found: [
      "heading 1: Chapter one",
      `paragraph: ${FERRY}{1>2}`,
      "note 1: The first walk.",
      "heading 1: Chapter two",
      `paragraph: ${KEEPER}{1>5} ${LEDGER}{2>6}`,
      "note 1: The second walk.",
      "note 2: Not a walk.",
    ],
  },
  {
    name: "CommonMark: underlined headings, items with paragraphs, words that look like tags",
    bytes: () => utf8(COMMONMARK),
    details: { title: "The Closed Harbour", author: "Ines Calder", source: null, language: "en" },
    found: [
      "title: The Closed Harbour",
      "furniture: By Ines Calder",
      `paragraph: ${FERRY}`,
      "listItem 1.: Row.",
      "listItem 2.: Rest.",
      "listItem: Rest long.",
      "listItem 3.: Row again.",
      "listItem: a lamp",
      "listItem: bread, from the inn",
      `paragraph: Use the <script> tag, the <b> and never the goat. ${KEEPER}`,
      "paragraph: And so on.",
      "figure: a lamp of signs/  that burns",
    ],
  },
  {
    name: "Hugo: marks whose notes are missing",
    bytes: () => utf8(HUGO),
    details: { title: "Marks without notes", author: "Bob Hill", source: null, language: "en" },
    found: [
      "title: Marks without notes",
      `paragraph: ${FERRY}{1>-} ${KEEPER}{2>3}`,
      `paragraph: ${LEDGER}{3>-}`,
      "note 2: The only one.",
    ],
  },
];
