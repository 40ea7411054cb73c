// PDFs as several programs print them. Long because it is a list of files.
import type { CorpusFile } from "@/tests/texts/corpus/file";
import { lines, paragraph, printed, raised } from "@/tests/texts/corpus/pdf/press";
import { BROTHER, FERRY, GERMAN, KEEPER, LEDGER } from "@/tests/texts/corpus/words";

const LEFT = 72;
const WIDTH = 451;
const COLUMN = 213;
const SECOND = 310;
const ORDINALS = ["", "First.", "Secondly.", "Then thirdly.", "At last."];

/** The sheets, each with what is found. */
export const SHEETS: CorpusFile[] = [
  {
    name: "as a word processor exports it: spacing between paragraphs, headings in larger type",
    bytes: () =>
      printed(
        (doc) => {
          let y = paragraph(doc, "The Closed Harbour", {
            x: LEFT,
            y: 72,
            width: WIDTH,
            size: 22,
            font: "Helvetica-Bold",
          });
          y = paragraph(doc, FERRY, { x: LEFT, y: y + 14, width: WIDTH });
          y = paragraph(doc, "What the keeper saw", {
            x: LEFT,
            y: y + 16,
            width: WIDTH,
            size: 14,
            font: "Helvetica-Bold",
          });
          y = paragraph(doc, KEEPER, { x: LEFT, y: y + 8, width: WIDTH });
          paragraph(doc, LEDGER, { x: LEFT, y: y + 10, width: WIDTH });
        },
        { Title: "Microsoft Word - harbour_final2.docx", Author: "Ada Quill" },
      ),
    found: [
      "title: The Closed Harbour",
      "paragraph: The ferry left at six, as it had … island lay before them.",
      "heading 1: What the keeper saw",
      "paragraph: Nobody on board knew that the har… the inn above the quay.",
      "paragraph: In the ledger of the inn, under t…d not been asked to pay.",
    ],
    details: { title: "The Closed Harbour", author: "Ada Quill" },
  },
  {
    name: "a book: indents instead of spacing, a sentence across the page, running heads and page numbers",
    bytes: () =>
      printed((doc) => {
        const all = `${KEEPER} ${BROTHER} ${LEDGER}`;
        for (let page = 1; page <= 4; page++) {
          if (page > 1) doc.addPage();
          doc
            .font("Times-Italic")
            .fontSize(9)
            .text(page % 2 ? "The Closed Harbour" : "Ada Quill", 250, 40, { lineBreak: false });
          doc.text(String(page + 10), 290, 790, { lineBreak: false });
          let y = paragraph(doc, `${ORDINALS[page]} ${FERRY}`, {
            x: LEFT,
            y: 80,
            width: WIDTH,
            indent: page === 1 ? 14 : 0,
          });
          y = paragraph(doc, `${ORDINALS[page]} ${all}`, { x: LEFT, y, width: WIDTH, indent: 14 });
          const rest = lines(
            doc,
            `Page ${page} ends in the middle of a sentence that goes on overleaf and says so without`,
            { x: LEFT, y, width: WIDTH, indent: 14 },
          );
          paragraph(doc, rest.join(" "), { x: LEFT, y, width: WIDTH, indent: 14 });
        }
      }),
    found: [
      "furniture: The Closed Harbour",
      "furniture: 14",
      "furniture: Ada Quill",
      "paragraph: First. The ferry left at six, as … island lay before them.",
      "paragraph: First. Nobody on board knew that …d not been asked to pay.",
      "paragraph: Page 1 ends in the middle of a se… island lay before them.",
      "paragraph: Secondly. Nobody on board knew th…d not been asked to pay.",
      "paragraph: Page 2 ends in the middle of a se… island lay before them.",
      "paragraph: Then thirdly. Nobody on board kne…d not been asked to pay.",
      "paragraph: Page 3 ends in the middle of a se… island lay before them.",
      "paragraph: At last. Nobody on board knew tha…d not been asked to pay.",
      "paragraph: Page 4 ends in the middle of a se…leaf and says so without",
    ],
    details: {},
  },
  {
    name: "a journal: two columns under a title that crosses both",
    bytes: () =>
      printed(
        (doc) => {
          paragraph(doc, "On Lamps That Were Put Out on Purpose", {
            x: 120,
            y: 72,
            width: WIDTH,
            size: 18,
            font: "Times-Bold",
          });
          let y = paragraph(doc, FERRY, { x: LEFT, y: 130, width: COLUMN, size: 10 });
          paragraph(doc, `${KEEPER} ${BROTHER}`, { x: LEFT, y, width: COLUMN, size: 10, indent: 12 });
          y = paragraph(doc, LEDGER, { x: SECOND, y: 130, width: COLUMN, size: 10, indent: 12 });
          paragraph(doc, `${FERRY} ${BROTHER}`, { x: SECOND, y, width: COLUMN, size: 10, indent: 12 });
        },
        { Title: "On Lamps That Were Put Out on Purpose", Author: "L. Setter", Creator: "TeX" },
      ),
    found: [
      "title: On Lamps That Were Put Out on Purpose",
      "paragraph: The ferry left at six, as it had … island lay before them.",
      "paragraph: Nobody on board knew that the har…ar in the winter before.",
      "paragraph: In the ledger of the inn, under t…d not been asked to pay.",
      "paragraph: The ferry left at six, as it had …ar in the winter before.",
    ],
    details: { title: "On Lamps That Were Put Out on Purpose", author: "L. Setter" },
  },
  {
    name: "notes at the foot of the page, in smaller type, with raised marks",
    bytes: () =>
      printed((doc) => {
        let y = paragraph(doc, "The Price of Oil", { x: LEFT, y: 72, width: WIDTH, size: 20, font: "Times-Bold" });
        const own = lines(doc, LEDGER, { x: LEFT, y, width: WIDTH });
        y = paragraph(doc, LEDGER, { x: LEFT, y: y + 12, width: WIDTH });
        doc.font("Times-Roman").fontSize(11);
        raised(doc, "1", LEFT + doc.widthOfString(own.at(-1) ?? "") + 1, y - 1.25 * 11 - 1);
        const more = lines(doc, BROTHER, { x: LEFT, y, width: WIDTH });
        y = paragraph(doc, BROTHER, { x: LEFT, y: y + 10, width: WIDTH });
        doc.font("Times-Roman").fontSize(11);
        raised(doc, "2", LEFT + doc.widthOfString(more.at(-1) ?? "") + 1, y - 1.25 * 11 - 1);
        y = paragraph(
          doc,
          "1 Two crates at the price of three, says another hand in the margin of the same page, and adds that the goat was thrown in.",
          { x: LEFT, y: 700, width: WIDTH, size: 8.5 },
        );
        paragraph(doc, "2 So did everybody whom I asked.", { x: LEFT, y, width: WIDTH, size: 8.5 });
      }),
    found: [
      "title: The Price of Oil",
      "paragraph: In the ledger of the inn, under t… been asked to pay.{1>3}",
      "paragraph: His brother told it otherwise. Th… the winter before.{2>4}",
      "note 1: Two crates at the price of three, sa… the goat was thrown in.",
      "note 2: So did everybody whom I asked.",
    ],
    details: { title: "The Price of Oil" },
  },
  {
    name: "hyphens at the ends of lines, those that belong and those that do not",
    bytes: () =>
      printed((doc) => {
        const words =
          "A half-lit harbour is worse than a dark one, said the harbour|master, and the light|house keeper agreed, for a half-|lit harbour is one that some|body has for|gotten, and no|body forgives for|getting on an is|land where every|body is counted in the even|ing.";
        const y = paragraph(doc, words, { x: LEFT, y: 72, width: 150 });
        paragraph(doc, "Thus the proverb of the harbour master, who had it from his brother.", {
          x: LEFT,
          y: y + 12,
          width: 300,
        });
      }),
    found: [
      "paragraph: A half-lit harbour is worse than … counted in the evening.",
      "paragraph: Thus the proverb of the harbour m…had it from his brother.",
    ],
    details: {},
  },
  {
    name: "as a browser prints it: the address and the date on each page",
    bytes: () =>
      printed((doc) => {
        for (let page = 1; page <= 3; page++) {
          if (page > 1) doc.addPage();
          doc.font("Helvetica").fontSize(8).text("24/11/2026, 08:12", 30, 20, { lineBreak: false });
          doc.text("The Closed Harbour – The Island Review", 300, 20, { lineBreak: false });
          doc.text("https://review.example.org/harbour", 30, 815, { lineBreak: false });
          doc.text(`${page}/3`, 540, 815, { lineBreak: false });
          let y = 60;
          if (page === 1)
            y = paragraph(doc, "The Closed Harbour", { x: 60, y, width: WIDTH, size: 24, font: "Helvetica-Bold" }) + 10;
          y = paragraph(doc, `${page}. ${FERRY}`, { x: 60, y, width: WIDTH, font: "Helvetica", size: 12 });
          paragraph(doc, KEEPER, { x: 60, y: y + 12, width: WIDTH, font: "Helvetica", size: 12 });
        }
      }),
    found: [
      "furniture: 24/11/2026, 08:12 The Closed Harbour – The Island Review",
      "furniture: https://review.example.org/harbour 3/3",
      "title: The Closed Harbour",
      "paragraph: 1. The ferry left at six, as it h… island lay before them.",
      "paragraph: Nobody on board knew that the har… the inn above the quay.",
      "paragraph: 2. The ferry left at six, as it h… island lay before them.",
      "paragraph: Nobody on board knew that the har… the inn above the quay.",
      "paragraph: 3. The ferry left at six, as it h… island lay before them.",
      "paragraph: Nobody on board knew that the har… the inn above the quay.",
    ],
    details: { title: "The Closed Harbour" },
  },
  {
    name: "in German, with umlauts, a list and quotation marks",
    bytes: () =>
      printed(
        (doc) => {
          let y = paragraph(doc, "Die Fähre", { x: LEFT, y: 72, width: WIDTH, size: 20, font: "Times-Bold" });
          y = paragraph(doc, GERMAN, { x: LEFT, y: y + 10, width: WIDTH });
          y = paragraph(doc, "• zwei Kisten Zitronen", { x: LEFT, y: y + 10, width: WIDTH });
          y = paragraph(doc, "• eine Ziege", { x: LEFT, y: y + 8, width: WIDTH });
          paragraph(doc, "„Niemandem gehört sie“, sagte der Wärter, »und allen.«", {
            x: LEFT,
            y: y + 10,
            width: WIDTH,
          });
        },
        { Title: "Die Fähre", Author: "C. Setzer" },
      ),
    found: [
      "title: Die Fähre",
      "paragraph: Die Fähre legte um sechs ab, wie …iemandem gehören wollte.",
      "listItem: zwei Kisten Zitronen",
      "listItem: eine Ziege",
      "paragraph: „Niemandem gehört sie“, sagte der Wärter, »und allen.«",
    ],
    details: { title: "Die Fähre", author: "C. Setzer", language: "de" },
  },
  {
    name: "a line up the margin, and a stamp across the page",
    bytes: () =>
      printed((doc) => {
        doc
          .save()
          .rotate(90, { origin: [30, 400] })
          .font("Helvetica")
          .fontSize(14)
          .text("arXiv:2611.01234v1", 30, 400, { lineBreak: false })
          .restore();
        doc
          .save()
          .rotate(45, { origin: [300, 400] })
          .fontSize(60)
          .text("DRAFT", 250, 380, { lineBreak: false })
          .restore();
        const y = paragraph(doc, FERRY, { x: LEFT, y: 72, width: WIDTH });
        paragraph(doc, KEEPER, { x: LEFT, y: y + 12, width: WIDTH });
      }),
    found: [
      "paragraph: The ferry left at six, as it had … island lay before them.",
      "paragraph: Nobody on board knew that the har… the inn above the quay.",
    ],
    details: {},
  },
  {
    name: "an essay with bold heads in the size of the text, and a line of its author",
    bytes: () =>
      printed((doc) => {
        let y = paragraph(doc, "Three Accounts of One Night", {
          x: LEFT,
          y: 72,
          width: WIDTH,
          size: 20,
          font: "Times-Bold",
        });
        for (const [head, words] of [
          ["The ferry", FERRY],
          ["The brother", BROTHER],
          ["The ledger", LEDGER],
        ] as const) {
          y = paragraph(doc, head, { x: LEFT, y: y + 14, width: WIDTH, font: "Times-Bold" });
          y = paragraph(doc, words, { x: LEFT, y: y + 4, width: WIDTH });
        }
      }),
    found: [
      "title: Three Accounts of One Night",
      "heading 1: The ferry",
      "paragraph: The ferry left at six, as it had … island lay before them.",
      "heading 1: The brother",
      "paragraph: His brother told it otherwise. Th…ar in the winter before.",
      "heading 1: The ledger",
      "paragraph: In the ledger of the inn, under t…d not been asked to pay.",
    ],
    details: { title: "Three Accounts of One Night" },
  },
  {
    name: "two columns over two pages, a paragraph that goes on from column to column",
    bytes: () =>
      printed((doc) => {
        for (let page = 0; page < 2; page++) {
          if (page > 0) doc.addPage();
          for (const x of [LEFT, SECOND]) {
            const y = paragraph(doc, `${ORDINALS[2 * page + (x === LEFT ? 1 : 2)]} ${BROTHER} ${KEEPER}`, {
              x,
              y: 72,
              width: COLUMN,
              size: 10,
              indent: 12,
            });
            const open =
              "And so the paragraph goes on beyond the foot of its column into the head of the next one where";
            paragraph(doc, open, { x, y, width: COLUMN, size: 10, indent: 12 });
          }
        }
      }),
    found: [
      "paragraph: First. His brother told it otherw…ar in the winter before.",
      "paragraph: Nobody on board knew that the har… the inn above the quay.",
      "paragraph: And so the paragraph goes on beyo…ad of the next one where",
      "paragraph: Secondly. His brother told it oth… the inn above the quay.",
      "paragraph: And so the paragraph goes on beyo…ad of the next one where",
      "paragraph: At last. His brother told it othe…ad of the next one where",
    ],
    details: {},
  },
];
