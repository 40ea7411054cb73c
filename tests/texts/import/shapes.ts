// Texts of many shapes, in our own words, and what a reader should find in them.
export type Shape = { name: string; text: string; found: string[] };

const LONG =
  "The ferry left at six, as it had left every morning since the war, with eleven passengers, two crates of lemons and a goat that nobody would own to. By noon the mist had lifted and the island lay before them.";
const MORE =
  "Nobody on board knew that the harbour had been closed in the night. The keeper of the lamp had gone ashore with his brother, and the only light that burned was in the window of the inn above the quay.";

export const SHAPES: Shape[] = [
  {
    name: "hard-wrapped mail with quoted lines",
    text: `Dear all,

I have now read the second chapter twice, and I would like to say
something about the lamp. It is not, as was said on Thursday, a sign
of loneliness, but the one thing in the room that everybody could
see and that nobody owned.

> The lamp was bought before the table, and the table
> before the books, so that for a whole winter they sat
> in a lit and empty room.

That sentence is the reason why I came back.

Ann`,
    found: [
      "paragraph: Dear all,",
      "paragraph: I have now read the second chapter twice, and I would like to say something about the lamp. It is not, as was said on Thursday, a sign of loneliness, but the one thing in the room that everybody could see and that nobody owned.",
      "quotation: The lamp was bought before the table, and the table before the books, so that for a whole winter they sat in a lit and empty room.",
      "paragraph: That sentence is the reason why I came back.",
      "paragraph: Ann",
    ],
  },
  {
    name: "numbered headings",
    text: `On Ferries\n\n1. Leaving\n\n${LONG}\n\n1.1 The goat\n\n${MORE}\n\n2. Arriving\n\n${LONG}`,
    found: [
      "title: On Ferries",
      "heading 1: 1. Leaving",
      `paragraph: ${LONG}`,
      "heading 2: 1.1 The goat",
      `paragraph: ${MORE}`,
      "heading 1: 2. Arriving",
      `paragraph: ${LONG}`,
    ],
  },
  {
    name: "Roman numerals, with and without words",
    text: `The Island\n\nI\n\n${LONG}\n\nII. The inn\n\n${MORE}`,
    found: ["title: The Island", "heading 1: I", `paragraph: ${LONG}`, "heading 1: II. The inn", `paragraph: ${MORE}`],
  },
  {
    name: "headings in capitals, and a byline",
    text: `The Closed Harbour\nBy Ines Calder\n\nTHE FERRY\n\n${LONG}\n${MORE}\n\nTHE INN\n\n${MORE}`,
    found: [
      "title: The Closed Harbour",
      "furniture: By Ines Calder",
      "heading 1: THE FERRY",
      `paragraph: ${LONG}`,
      `paragraph: ${MORE}`,
      "heading 1: THE INN",
      `paragraph: ${MORE}`,
    ],
  },
  {
    name: "lists with bullets and numbers",
    text: `What we took\n\n${LONG}\n\n- a lamp\n- two blankets, one of\n  them wet\n- bread\n\n${MORE}\n\n1. Row.\n2. Rest.\n3. Row again.`,
    found: [
      "title: What we took",
      `paragraph: ${LONG}`,
      "listItem: a lamp",
      "listItem: two blankets, one of them wet",
      "listItem: bread",
      `paragraph: ${MORE}`,
      "listItem 1.: Row.",
      "listItem 2.: Rest.",
      "listItem 3.: Row again.",
    ],
  },
  {
    name: "verse in stanzas",
    text: `The Keeper\n\nThe lamp that I was told to light\nHas burned a hole into the night,\nAnd through it, every evening, come\nThe boats that never found their home.\n\nI count them in, I count them out,\nI do not wave, I do not shout;\nThe harbour has been closed for years\nTo everything but light and ears.`,
    found: [
      "title: The Keeper",
      "verse: The lamp that I was told to light/Has burned a hole into the night,/And through it, every evening, come/The boats that never found their home.",
      "verse: I count them in, I count them out,/I do not wave, I do not shout;/The harbour has been closed for years/To everything but light and ears.",
    ],
  },
  {
    name: "superscript marks and notes under a heading",
    text: `On Light\n\nThe first lamp was of tin.¹ The second was of brass,² and it is the second that we still have.\n\n${LONG}\n\nNotes\n\n1 It was sold in the spring.\n2 See the ledger, page nine.`,
    found: [
      "title: On Light",
      "paragraph: The first lamp was of tin.{1>4} The second was of brass,{2>5} and it is the second that we still have.",
      `paragraph: ${LONG}`,
      "heading 1: Notes",
      "note 1: It was sold in the spring.",
      "note 2: See the ledger, page nine.",
    ],
  },
  {
    name: "digits glued to words, as copied from a printed page",
    text: `On Glass\n\nGlass was dear.1 A pane cost a week of wages,2 and a broken one a reputation. In 1848 there were 12 panes.\n\n${LONG}\n\nFootnotes:\n\n1. By weight.\n\n2. A carpenter's.`,
    found: [
      "title: On Glass",
      "paragraph: Glass was dear.{1>4} A pane cost a week of wages,{2>5} and a broken one a reputation. In 1848 there were 12 panes.",
      `paragraph: ${LONG}`,
      "heading 1: Footnotes:",
      "note 1: By weight.",
      "note 2: A carpenter's.",
    ],
  },
  {
    name: "notes of each chapter that begin again at 1",
    text: `Two Walks\n\nChapter 1\n\n${LONG} [1]\n\n[1] The first walk.\n\nChapter 2\n\n${MORE}[1]\n\n[1] The second walk.`,
    found: [
      "title: Two Walks",
      "heading 1: Chapter 1",
      `paragraph: ${LONG}{1>3}`,
      "note 1: The first walk.",
      "heading 1: Chapter 2",
      `paragraph: ${MORE}{1>6}`,
      "note 1: The second walk.",
    ],
  },
  {
    name: "marks whose notes were lost, and a square that is none",
    text: `On Loss\n\nThe room had nine m² and one window.[1] It was enough.[2] ${MORE}`,
    found: ["title: On Loss", `paragraph: The room had nine m² and one window.{1>-} It was enough.{2>-} ${MORE}`],
  },
  {
    name: "a web page with breadcrumbs, buttons, a page number and a running head",
    text: `Home > Quarterly > Spring\n\nThe Harbour Review\n\nThe Lamp and the Ledger\n\nShare this | E-mail this page\n\n${LONG}\n\nThe Harbour Review\n\n- 12 -\n\n${MORE}\n\nThe Harbour Review\n\nPage 13 of 20\n\n${LONG}\n\n* * *\n\n© 1998 The Harbour Press. All rights reserved.\n\nSee also:`,
    found: [
      "furniture: Home > Quarterly > Spring",
      "title: The Harbour Review",
      "heading 1: The Lamp and the Ledger",
      "furniture: Share this | E-mail this page",
      `paragraph: ${LONG}`,
      "furniture: The Harbour Review",
      "furniture: - 12 -",
      `paragraph: ${MORE}`,
      "furniture: The Harbour Review",
      "furniture: Page 13 of 20",
      `paragraph: ${LONG}`,
      "furniture: * * *",
      "furniture: © 1998 The Harbour Press. All rights reserved.",
      "furniture: See also:",
    ],
  },
  {
    name: "Russian, wrapped by hand, with a note",
    text: `Маяк и книга\n\nСмотритель маяка записывал в книгу каждый корабль, который он\nвидел, и каждый, которого ждал[1]. Книга была толстая, а кораблей\nбыло мало, и потому он стал записывать чаек.\n\nПримечания\n\n[1] Ждал он, впрочем, только одного.`,
    found: [
      "title: Маяк и книга",
      "paragraph: Смотритель маяка записывал в книгу каждый корабль, который он видел, и каждый, которого ждал{1>3}. Книга была толстая, а кораблей было мало, и потому он стал записывать чаек.",
      "heading 1: Примечания",
      "note 1: Ждал он, впрочем, только одного.",
    ],
  },
  {
    name: "Chinese",
    text: `灯塔与账本\n\n第一章 港口\n\n每天早晨六点，渡船都会离开港口，船上有十一位乘客、两箱柠檬和一只没有人承认的山羊。到了中午，雾散了，小岛出现在他们面前。\n\n灯光\n\n看守人和他的兄弟上岸去了，只有码头上方旅馆的窗户里还亮着灯。没有人知道港口在夜里已经关闭。`,
    found: [
      "title: 灯塔与账本",
      "heading 1: 第一章 港口",
      "paragraph: 每天早晨六点，渡船都会离开港口，船上有十一位乘客、两箱柠檬和一只没有人承认的山羊。到了中午，雾散了，小岛出现在他们面前。",
      "heading 1: 灯光",
      "paragraph: 看守人和他的兄弟上岸去了，只有码头上方旅馆的窗户里还亮着灯。没有人知道港口在夜里已经关闭。",
    ],
  },
  {
    name: "Arabic",
    text: `المصباح والدفتر\n\nكانت العبّارة تغادر في السادسة من كل صباح منذ انتهاء الحرب، وعلى متنها أحد عشر راكبًا وصندوقان من الليمون وعنزة لا يعترف بها أحد.\n\nالميناء\n\nلم يكن أحد على متنها يعلم أن الميناء أُغلق في الليل، وأن حارس المنارة نزل إلى الشاطئ مع أخيه ولم يعد.`,
    found: [
      "title: المصباح والدفتر",
      "paragraph: كانت العبّارة تغادر في السادسة من كل صباح منذ انتهاء الحرب، وعلى متنها أحد عشر راكبًا وصندوقان من الليمون وعنزة لا يعترف بها أحد.",
      "heading 1: الميناء",
      "paragraph: لم يكن أحد على متنها يعلم أن الميناء أُغلق في الليل، وأن حارس المنارة نزل إلى الشاطئ مع أخيه ولم يعد.",
    ],
  },
  {
    name: "dialogue in short lines",
    text: `The Quay\n\n${LONG}\n\n"Who is there?" she said.\n\n"Nobody," he said.\n\n— Then who is speaking?\n\n${MORE}`,
    found: [
      "title: The Quay",
      `paragraph: ${LONG}`,
      'paragraph: "Who is there?" she said.',
      'paragraph: "Nobody," he said.',
      "paragraph: — Then who is speaking?",
      `paragraph: ${MORE}`,
    ],
  },
  {
    name: "paragraphs told only by their first line's indent",
    text: `   The ferry left at six, as it had left every morning since\nthe war, with eleven passengers, two crates of lemons and a goat\nthat nobody would own to.\n   By noon the mist had lifted, and the island lay before them as\nif it had been put there for the purpose.`,
    found: [
      "paragraph: The ferry left at six, as it had left every morning since the war, with eleven passengers, two crates of lemons and a goat that nobody would own to.",
      "paragraph: By noon the mist had lifted, and the island lay before them as if it had been put there for the purpose.",
    ],
  },
  {
    name: "underlined headings, # headings and a caption",
    text: `# The Harbour\n\n## Its lamp\n\n${LONG}\n\nIts keeper\n----------\n\n${MORE}\n\nFigure 1. The lamp, drawn by a passenger.`,
    found: [
      "title: The Harbour",
      "heading 2: Its lamp",
      `paragraph: ${LONG}`,
      "heading 1: Its keeper",
      "furniture: ----------",
      `paragraph: ${MORE}`,
      "figure: Figure 1. The lamp, drawn by a passenger.",
    ],
  },
  { name: "one line", text: "A single line, and no more", found: ["paragraph: A single line, and no more"] },
  { name: "one line of furniture", text: "Print this page", found: ["paragraph: Print this page"] },
  {
    name: "a star and its note",
    text: `On Stars\n\n${LONG} It was, he said, a clear night.* ${MORE}\n\n* He was wrong.`,
    found: [
      "title: On Stars",
      `paragraph: ${LONG} It was, he said, a clear night.{*>2} ${MORE}`,
      "note *: He was wrong.",
    ],
  },
];
