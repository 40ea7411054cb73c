// A letter as HTML for mail clients: one column, inline colours, nothing fetched from anywhere, everything escaped.
import { directionOf, type Letter, type Link, type Part, type Words } from "@/server/mail/letter";
import { memberHtml } from "@/server/mail/letter-members";
import { ACCENT, DARK, escaped, FONT, INK, INK_2, INK_3, MARK, RULE, SERIF } from "@/server/mail/letter-style";

/** What a part knows of the letter around it. */
type Around = { language: string; origin: string | undefined };

const p = (name: string, style: string, inner: string, more = ""): string =>
  `<p class="${name}"${more} style="margin:0;${style}">${inner}</p>`;

const anchor = (label: string, href: string, style = "text-decoration:underline"): string =>
  `<a href="${escaped(href)}" class="ac" style="color:${ACCENT};${style}">${escaped(label)}</a>`;

const words = (given: Words): string =>
  typeof given === "string"
    ? escaped(given)
    : given.map((piece) => (typeof piece === "string" ? escaped(piece) : anchor(piece.label, piece.href))).join("");

const broken = (text: string): string => escaped(text).replace(/\r\n?|\n/g, "<br>");

const ruled = (inner: string, style: string): string =>
  `<div class="ru" style="border-top:1px solid ${RULE};${style}">${inner}</div>`;

function markedWords({ words: text, mark }: Extract<Part, { kind: "passage" }>): string {
  if (!mark || mark.from >= mark.to) return escaped(text);
  const passage = `<span class="mk" style="background:${MARK};color:${INK}">${escaped(text.slice(mark.from, mark.to))}</span>`;
  return `${escaped(text.slice(0, mark.from))}${passage}${escaped(text.slice(mark.to))}`;
}

function passage(part: Extract<Part, { kind: "passage" }>, around: Around): string {
  const language = part.language ?? around.language;
  const quote = `${SERIF}font-size:16px;line-height:1.55;color:${INK_2}`;
  const from = p("t3", `margin-top:8px;font-size:13px;color:${INK_3}`, escaped(part.source));
  const said = p("t2", quote, markedWords(part), ` lang="${escaped(language)}" dir="auto"`);
  return `<div class="qr" style="border-left:2px solid ${ACCENT};padding:0 0 0 16px;margin:0 0 24px">${said}${from}</div>`;
}

function comment(part: Extract<Part, { kind: "comment" }>, around: Around): string {
  const head = `<strong dir="auto">${escaped(part.by)}</strong> <span class="t3" style="color:${INK_3}">${escaped(part.when)}</span>`;
  const body = `<div class="t1" dir="auto" style="font-size:16px;line-height:1.6;color:${INK}">${memberHtml(part.html, around.origin)}</div>`;
  return `<div style="margin:0 0 24px">${p("t1", `margin-bottom:6px;font-size:16px;color:${INK}`, head)}${body}</div>`;
}

/** The way to answer one thing of a mail. */
const answer = (link: Link | undefined): string =>
  link ? p("t3", `margin:-8px 0 16px;font-size:13px;color:${INK_3}`, anchor(link.label, link.href)) : "";

function section(part: Extract<Part, { kind: "section" }>): string {
  const note = part.note ? ` <span class="t3" style="color:${INK_3}">${escaped(part.note)}</span>` : "";
  const title = anchor(part.title.label, part.title.href, "font-weight:600;text-decoration:none");
  const quote = `margin-bottom:16px;${SERIF}font-style:italic;font-size:16px;line-height:1.5;color:${INK_2}`;
  const said = part.words ? p("t2", quote, escaped(part.words), ' dir="auto"') : "";
  return ruled(
    `${p("t1", "margin-bottom:6px;font-size:16px", `${title}${note}`)}${said}${answer(part.answer)}`,
    "padding:20px 0 4px;margin:20px 0 0",
  );
}

function said(part: Extract<Part, { kind: "said" }>): string {
  const by = `<strong class="t1" dir="auto" style="color:${INK}">${escaped(part.by)}</strong>`;
  const when = `<span class="t3" style="color:${INK_3}">${escaped(part.when)}</span>`;
  const head = `<a href="${escaped(part.href)}" style="text-decoration:none">${by} ${when}</a>`;
  const words = p(
    "t1",
    `margin-bottom:14px;font-size:16px;line-height:1.5;color:${INK}`,
    broken(part.words),
    ' dir="auto"',
  );
  return `${p("t1", "margin-bottom:4px;font-size:14px", head)}${words}${answer(part.answer)}`;
}

function title({ text, over }: Extract<Part, { kind: "title" }>): string {
  const above = over ? p("t3", `font-size:13px;color:${INK_3}`, escaped(over)) : "";
  const style = `margin:0;${SERIF}font-size:20px;line-height:1.3;font-weight:600;color:${INK}`;
  return `<div style="margin:36px 0 -4px">${above}<h2 class="t1" dir="auto" style="${style}">${escaped(text)}</h2></div>`;
}

/** Set to be read for a while: long lines of a serif, its name and its talk small above it. */
function read({ words: text, language, heading, title: name, note, answer: way }: Extract<Part, { kind: "read" }>) {
  const own = ` lang="${escaped(language)}" dir="auto"`;
  if (heading !== undefined) {
    const style = `margin:36px 0 12px;${SERIF}font-size:${heading > 1 ? 19 : 22}px;line-height:1.3;font-weight:600;color:${INK}`;
    return `<h2 class="t1"${own} style="${style}">${broken(text)}</h2>`;
  }
  const said = p("t1", `margin-bottom:28px;${SERIF}font-size:18px;line-height:1.65;color:${INK}`, broken(text), own);
  const beside = [
    name ? anchor(name.label, name.href, "text-decoration:none") : "",
    name && note ? anchor(note, name.href) : "",
    way ? anchor(way.label, way.href) : "",
  ].filter(Boolean);
  return `${p("t3", `margin-bottom:6px;font-size:13px;color:${INK_3}`, beside.join(" &middot; "))}${said}`;
}

const COMPARED = {
  same: escaped,
  gone: (said: string) => `<del class="t3" style="color:${INK_3};text-decoration:line-through">${escaped(said)}</del>`,
  new: (said: string) => `<ins class="ac" style="color:${ACCENT};text-decoration:underline">${escaped(said)}</ins>`,
};

function compared(part: Extract<Part, { kind: "compared" }>): string {
  const note = ` <span class="t3" style="color:${INK_3}">${escaped(part.note)}</span>`;
  const title = anchor(part.title.label, part.title.href, "font-weight:600;text-decoration:none");
  const quote = `margin-bottom:16px;${SERIF}font-size:16px;line-height:1.55;color:${INK_2}`;
  const said = part.pieces.map(({ kind, words: piece }) => COMPARED[kind](piece)).join("");
  const head = p("t1", "margin-bottom:6px;font-size:16px", `${title}${note}`);
  return ruled(`${head}${p("t2", quote, said, ' dir="auto"')}`, "padding:20px 0 4px;margin:20px 0 0");
}

const BY_KIND: { [K in Part["kind"]]: (part: Extract<Part, { kind: K }>, around: Around) => string } = {
  hint: (part) => p("t3", `margin-bottom:28px;font-size:13px;color:${INK_3}`, escaped(part.text)),
  heading: (part) => {
    const over = part.over ? p("t3", `font-size:13px;color:${INK_3}`, escaped(part.over)) : "";
    const style = `margin:4px 0 24px;${SERIF}font-size:26px;line-height:1.25;font-weight:600;letter-spacing:-.01em;color:${INK}`;
    return `${over}<h1 class="t1" style="${style}">${escaped(part.text)}</h1>`;
  },
  paragraph: (part) => p("t1", `margin-bottom:16px;font-size:16px;line-height:1.6;color:${INK}`, words(part.words)),
  passage,
  comment,
  answered: (part) => {
    const lead = p("t3", `margin-bottom:6px;font-size:13px;color:${INK_3}`, escaped(part.lead));
    return ruled(
      `${lead}${p("t2", `font-size:16px;color:${INK_2}`, broken(part.words), ' dir="auto"')}`,
      "margin:24px 0 16px;padding:16px 0 0",
    );
  },
  quoted: (part) => {
    const lead = p("t3", `margin-bottom:6px;font-size:13px;color:${INK_3}`, escaped(part.lead));
    const said = p("t2", `font-size:16px;line-height:1.55;color:${INK_2}`, broken(part.words), ' dir="auto"');
    return `<div class="qr" style="border-left:2px solid ${ACCENT};padding:0 0 0 16px;margin:0 0 24px">${lead}${said}</div>`;
  },
  section,
  said,
  beside: (part) => p("t3", `margin-bottom:6px;font-size:14px;color:${INK_3}`, broken(part.words), ' dir="auto"'),
  title,
  read,
  more: (part) => p("t1", "margin-bottom:8px;font-size:16px", anchor(part.link.label, part.link.href)),
  compared,
  button: (part) => {
    const style = `display:inline-block;background:${ACCENT};color:#ffffff;font-weight:600;font-size:16px;line-height:20px;padding:12px 20px;border-radius:6px;text-decoration:none`;
    return `<p style="margin:24px 0"><a href="${escaped(part.href)}" class="bt" style="${style}">${escaped(part.label)}</a></p>`;
  },
  code: (part) =>
    p(
      "t1",
      `margin-bottom:24px;font-family:monospace;font-size:20px;letter-spacing:.1em;color:${INK}`,
      escaped(part.code),
    ),
  small: (part) => {
    const lines = part.lines.map(words).join("<br>");
    return `<div class="ru t3" style="border-top:1px solid ${RULE};margin-top:36px;padding-top:16px;font-size:13px;line-height:1.6;color:${INK_3}">${lines}</div>`;
  },
  rule: () => ruled("", "margin:24px 0"),
};

function htmlOf<K extends Part["kind"]>(part: Extract<Part, { kind: K }>, around: Around): string {
  const render = BY_KIND[part.kind as K];
  return render(part, around);
}

const OUTLOOK =
  '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->';

/** The HTML of a letter. */
export function renderHtml(letter: Letter): string {
  const subject = escaped(letter.subject);
  const language = escaped(letter.language);
  const direction = directionOf(letter.language);
  const around = { language: letter.language, origin: letter.origin };
  const preheader = letter.preheader
    ? `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escaped(letter.preheader)}</div>\n`
    : "";
  const frame = `max-width:600px;margin:0 auto;padding:32px 24px 40px;${FONT}font-size:16px;line-height:1.5;color:${INK}`;
  return `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${subject}</title>
<style>${DARK}</style></head>
<body class="bg" style="margin:0;padding:0;background:#ffffff;-webkit-text-size-adjust:100%">
${preheader}${OUTLOOK}
<div class="wr" role="article" aria-label="${subject}" lang="${language}" dir="${direction}" style="${frame}">
${letter.parts.map((part) => htmlOf(part, around)).join("\n")}
</div>
<!--[if mso]></td></tr></table><![endif]-->
</body></html>
`;
}
