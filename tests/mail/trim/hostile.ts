// Mails that are made to take long: much of what some step has to look at again and again.
import type { Mail } from "@/server/mail/trim/trim";

const SIZE = 100_000;
const much = (piece: string, size = SIZE): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const text = (piece: string): Mail => ({ text: much(piece) });
const html = (piece: string): Mail => ({ html: much(piece) });

const prose = much("the keeper wrote down every tide and trusted the table more than the water ");

/** By what they are. */
export const HOSTILE: Record<string, Mail> = {
  "100 kB of newlines": text("\n"),
  "100 kB of spaces": text(" "),
  "100 kB of >": text(">"),
  "lines of >": text(">\n"),
  "a line of > >": text("> "),
  "20,000 nested tags": { html: `${"<div>".repeat(20_000)}x${"</div>".repeat(20_000)}` },
  "20,000 nested tags, none closed": { html: `${"<div>".repeat(20_000)}x` },
  "20,000 nested quotations": { html: "<blockquote>x".repeat(20_000) },
  "20,000 nested lists": { html: "<ul><li>x".repeat(20_000) },
  "20,000 nested tables": { html: "<table><tr><td>x".repeat(20_000) },
  "bold in bold": html("<b>x"),
  "links in links": html('<a href="http://x.example/">x'),
  "tags closed that were never opened": { html: `${"<i>".repeat(20_000)}${"</b>".repeat(20_000)}` },
  "<<<<": html("<"),
  "&&&&": html("&"),
  "one tag of attributes": { html: `<a ${much("b=c ")}>x` },
  "one attribute of styles": { html: `<p style="${much("font-weight:")}">x` },
  "a comment without an end": { html: `<!--${much("-")}` },
  "blanks that may not break": html("&nbsp;"),
  "line breaks": html("<br>"),
  "newlines of code": { html: `<p>x<pre>${much("\n")}` },
  colons: text(":"),
  "lines that end with a colon": text("a:\n"),
  "lines of attributions": text("On 2026-01-01 10:00 a@b.example wrote:\n"),
  "lines of From": text("From: a@b.example\n"),
  "heads of mails": text("From: a@b.example\nSent: 1\nTo: x\nSubject: y\n"),
  "signs of signatures": text("--\n"),
  "a row of dashes": text("-"),
  "rows of dashes": text("-----\n"),
  "open brackets": text("<\n"),
  "open quotation marks": text('"\n'),
  "at, at": text("a@"),
  "lines of devices": text("Sent from my iPhone\n"),
  fences: text("```\n~~~\n"),
  "signatures of machines": text("-----BEGIN PGP SIGNATURE-----\n"),
  "quoted and not, in turns": text("> a\nb\n"),
  digits: text("1 "),
  "what lawyers say": text("This message is confidential, meant for the addressee; delete it if you are another.\n\n"),
  "originals in originals": text("-----Original Message-----\n"),
  brackets: text("[]("),
  "marks that turn": text("\u202e"),
  "carriage returns": text("\r"),
  "the same as the mail that was sent": { text: prose, answered: { text: prose } },
  "nothing of a mail that was sent": { text: much("a "), answered: { text: prose } },
};
