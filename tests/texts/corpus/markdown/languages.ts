// Markdown in other scripts, and as programs export it.
import { type CorpusFile, utf8 } from "@/tests/texts/corpus/file";
import {
  ARABIC,
  ARABIC_MORE,
  CHINESE,
  CHINESE_MORE,
  FERRY,
  JAPANESE,
  KEEPER,
  RUSSIAN,
  RUSSIAN_MORE,
} from "@/tests/texts/corpus/words";

const RUSSIAN_FILE = `\ufeff# Маяк и книга\r\n\r\nАвтор: Инес Кальдер\r\n\r\n## Книга\r\n\r\n${RUSSIAN}[^1]\r\n\r\n## Поля\r\n\r\n${RUSSIAN_MORE}\r\n\r\n[^1]: Ждал он, впрочем, только одного.\r\n`;

const CHINESE_FILE = `# 灯塔与账本

## 港口

${CHINESE.slice(0, 25)}
${CHINESE.slice(25)}[^1]

> ${CHINESE_MORE}

- 柠檬
- 山羊

[^1]: 见旧时刻表。
`;

const JAPANESE_FILE = `# 渡し船\n\n${JAPANESE}\n\n<ruby>灯台<rt>とうだい</rt></ruby>の光は消えていた。\n`;

const ARABIC_FILE = `# المصباح والدفتر\n\n${ARABIC}[^1]\n\n## الميناء\n\n${ARABIC_MORE}\n\n[^1]: من الجدول القديم.\n`;

/** As Google Docs exports Markdown: escaped signs, headings in bold, pictures as data. */
const EXPORTED = `# **On the Ferry**\n\n## **The mist**\n\n${FERRY}[^1] It cost 3\\. \\+ 2\\.\n\n![][image1]\n\n${KEEPER}\n\n[^1]:  By the old timetable.\n\n[image1]: <data:image/png;base64,iVBORw0KGgo=>\n`;

export const LANGUAGES: CorpusFile[] = [
  {
    name: "Russian, with a byte order mark and the line ends of Windows",
    bytes: () => utf8(RUSSIAN_FILE),
    details: { title: "Маяк и книга", author: "Инес Кальдер", source: null, language: "ru" },
    found: [
      "title: Маяк и книга",
      "furniture: Автор: Инес Кальдер",
      "heading 1: Книга",
      `paragraph: ${RUSSIAN}{1>6}`,
      "heading 1: Поля",
      `paragraph: ${RUSSIAN_MORE}`,
      "note 1: Ждал он, впрочем, только одного.",
    ],
  },
  {
    name: "Chinese, wrapped by hand",
    bytes: () => utf8(CHINESE_FILE),
    details: { title: "灯塔与账本", author: null, source: null, language: "zh" },
    found: [
      "title: 灯塔与账本",
      "heading 1: 港口",
      `paragraph: ${CHINESE}{1>6}`,
      `quotation: ${CHINESE_MORE}`,
      "listItem: 柠檬",
      "listItem: 山羊",
      "note 1: 见旧时刻表。",
    ],
  },
  {
    name: "Japanese with readings beside the characters",
    bytes: () => utf8(JAPANESE_FILE),
    details: { title: "渡し船", author: null, source: null, language: "ja" },
    found: ["title: 渡し船", `paragraph: ${JAPANESE}`, "paragraph: 灯台の光は消えていた。"],
  },
  {
    name: "Arabic with a note",
    bytes: () => utf8(ARABIC_FILE),
    details: { title: "المصباح والدفتر", author: null, source: null, language: "ar" },
    found: [
      "title: المصباح والدفتر",
      `paragraph: ${ARABIC}{1>4}`,
      "heading 1: الميناء",
      `paragraph: ${ARABIC_MORE}`,
      "note 1: من الجدول القديم.",
    ],
  },
  {
    name: "Google Docs: bold headings, escaped signs, a picture as data",
    bytes: () => utf8(EXPORTED),
    details: { title: "On the Ferry", author: null, source: null, language: "en" },
    found: [
      "title: On the Ferry",
      "heading 1: The mist",
      `paragraph: ${FERRY}{1>4} It cost 3. + 2.`,
      `paragraph: ${KEEPER}`,
      "note 1: By the old timetable.",
    ],
  },
];
