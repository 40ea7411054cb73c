// Replies as the common clients write them in HTML: our own words in each client's own shape, above, below and between.

/** What was mailed: two sentences to answer, and our footer. */
export const FIRST = "Whose tide is it, though? I think the keeper counts something else altogether.";
export const SECOND = "And the lantern on the last page, is it ever lit in the whole chapter?";
const FOOTER = "You get this because you follow this thread. Stop mail for this thread, or change how often.";

/** The mail that is answered, as text. */
export const ANSWERED = {
  text: `Ann answered on ¶ 7\n\n| The keeper wrote down every tide, and trusted the table\n| more than the water.\n\nAnn, today, 08:12:\n\n${FIRST}\n\n${SECOND}\n\n-- \n${FOOTER}\n`,
};

const LETTER = `<div><p>Ann answered on ¶ 7</p><p>${FIRST}</p><p>${SECOND}</p><div>${FOOTER}</div></div>`;

/** What the writer says above or below; and the two answers between, with words over them. */
export const SAID = 'I would say it is <b>hers</b>, see <a href="https://example.org/tides">this table</a>.';
export const SAID_MARKDOWN = "I would say it is **hers**, see [this table](https://example.org/tides).";
export const ONE = "She counts the ships that never came.";
export const TWO = "It is lit once, by mistake.";

/** `between` needs the mail that is answered where a client leaves no mark between its words and the writer's. */
export type Client = { name: string; above: string; below: string; between: string; compared: boolean; signed: string };

const page = (body: string): string =>
  `<html><head><meta charset="utf-8"><style>p { margin: 0 }</style></head><body>${body}</body></html>`;

const gmail = (body: string): string => `<div class="gmail_quote gmail_quote_container">${body}</div>`;
const gmailBy =
  '<div dir="ltr" class="gmail_attr">On Wed, Nov 25, 2026 at 8:12 AM Ann via Group &lt;<a href="mailto:notify@example.org">notify@example.org</a>&gt; wrote:<br></div>';
const gmailQuote = (inner: string): string =>
  `<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${inner}</blockquote>`;
const GMAIL: Client = {
  name: "Gmail",
  above: `<div dir="ltr">${SAID}</div><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">Bob Tidewell</div><br>${gmail(gmailBy + gmailQuote(LETTER))}`,
  below: `<div dir="ltr"><br></div>${gmail(`${gmailBy}${gmailQuote(LETTER)}<div>${SAID}</div><div><br></div><div class="gmail_signature">Bob Tidewell</div>`)}`,
  between: `<div dir="ltr">${gmail(`${gmailBy}${gmailQuote(`<p>${FIRST}</p>`)}<div><br></div><div>${ONE}</div><div>&nbsp;</div>${gmailQuote(`<p>${SECOND}</p>`)}<div>${TWO}</div>`)}</div>`,
  compared: false,
  signed: "Bob Tidewell",
};

const word = (...lines: string[]): string =>
  lines.map((line) => `<p class=MsoNormal>${line}<o:p></o:p></p>`).join("\n");
const wordHead = `<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal><b>From:</b> Ann via Group &lt;notify@example.org&gt; <br><b>Sent:</b> Wednesday, November 25, 2026 8:12 AM<br><b>To:</b> Bob Tidewell &lt;bob@example.net&gt;<br><b>Subject:</b> Re: The Lantern<o:p></o:p></p></div></div>`;
const OUTLOOK: Client = {
  name: "Outlook on the desktop",
  above: page(
    `<div class=WordSection1>${word(SAID, "&nbsp;", "-- ", "Bob Tidewell")}${wordHead}${word("&nbsp;", "Ann answered on ¶ 7", FIRST, SECOND, FOOTER)}</div>`,
  ),
  below: page(
    `<div class=WordSection1>${wordHead}${word("&nbsp;", "Ann answered on ¶ 7", FIRST, SECOND, FOOTER, "&nbsp;", SAID, "&nbsp;", "-- ", "Bob Tidewell")}</div>`,
  ),
  between: page(
    `<div class=WordSection1>${wordHead}${word("&nbsp;", FIRST, `<span style='color:#1F497D'>${ONE}</span>`, SECOND, TWO, FOOTER)}</div>`,
  ),
  compared: true,
  signed: "Bob Tidewell",
};

const webHead = `<div id="appendonsend"></div><hr tabindex="-1" style="display:inline-block; width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000" style="font-size:11pt"><b>Von:</b> Ann via Group &lt;notify@example.org&gt;<br><b>Gesendet:</b> Mittwoch, 25. November 2026 08:12<br><b>An:</b> Bob Tidewell &lt;bob@example.net&gt;<br><b>Betreff:</b> Re: The Lantern</font><div>&nbsp;</div></div>`;
const web = (said: string): string =>
  `<div class="elementToProof" style="font-family: Aptos; font-size: 12pt">${said}</div>`;
const OUTLOOK_WEB: Client = {
  name: "Outlook on the web",
  above: page(
    `${web(SAID)}<div class="elementToProof"><br></div><div id="Signature">${web("Bob Tidewell")}</div>${webHead}${LETTER}`,
  ),
  below: page(`${webHead}${LETTER}${web(SAID)}<div id="Signature">${web("Bob Tidewell")}</div>`),
  between: page(
    `${webHead}<div><p>${FIRST}</p></div>${web(ONE)}<div><p>${SECOND}</p></div>${web(TWO)}<div>${FOOTER}</div>`,
  ),
  compared: true,
  signed: "Bob Tidewell",
};

const mobileSign = `<div id="ms-outlook-mobile-signature" dir="auto"><div><br></div>Get <a href="https://example.com/app">Outlook for Android</a></div>`;
const mobileHead = `<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Ann via Group &lt;notify@example.org&gt;<br><b>Sent:</b> Wednesday, November 25, 2026 8:12:03 AM<br><b>To:</b> Bob Tidewell<br><b>Subject:</b> Re: The Lantern<div>&nbsp;</div></div>`;
const OUTLOOK_MOBILE: Client = {
  name: "Outlook on a phone",
  above: page(
    `<div dir="auto">${SAID}<br></div>${mobileSign}<div id="mail-editor-reference-message-container">${mobileHead}${LETTER}</div>`,
  ),
  below: page(
    `<div id="mail-editor-reference-message-container">${mobileHead}${LETTER}</div><div dir="auto">${SAID}</div>${mobileSign}`,
  ),
  between: page(
    `<div id="mail-editor-reference-message-container">${mobileHead}<p>${FIRST}</p><div dir="auto">${ONE}</div><p>${SECOND}</p><div dir="auto">${TWO}</div><div>${FOOTER}</div></div>`,
  ),
  compared: true,
  signed: "Outlook for Android",
};

const cite = (inner: string): string => `<blockquote type="cite">${inner}</blockquote>`;
const appleBy =
  '<div>Am 25.11.2026 um 08:12 schrieb Ann via Group &lt;notify@example.org&gt;:</div><br class="Apple-interchange-newline">';
const APPLE: Client = {
  name: "Apple Mail",
  above: page(
    `${SAID}<br id="lineBreakAtBeginningOfSignature"><div id="AppleMailSignature" dir="ltr">Von meinem iPhone gesendet</div><div dir="ltr"><br>${cite("Am 25.11.2026 um 08:12 schrieb Ann via Group &lt;notify@example.org&gt;:<br><br>")}</div>${cite(`<div dir="ltr">${LETTER}</div>`)}`,
  ),
  below: page(
    `<div>${cite(`${appleBy}<div>${LETTER}</div>`)}</div><br><div>${SAID}</div><div id="AppleMailSignature">Von meinem iPhone gesendet</div>`,
  ),
  between: page(
    `<div>${cite(`${appleBy}<div><p>${FIRST}</p></div>`)}<div><br></div><div>${ONE}</div><br>${cite(`<p>${SECOND}</p>`)}<div><br></div>${TWO}</div>`,
  ),
  compared: false,
  signed: "Von meinem iPhone gesendet",
};

const mozBy = '<div class="moz-cite-prefix">Le 25/11/2026 à 08:12, Ann via Group a écrit :<br></div>';
const moz = (inner: string): string => `<blockquote type="cite" cite="mid:c.1@example.org">${inner}</blockquote>`;
const mozSign = '<div class="moz-signature">-- <br>Bob Tidewell</div>';
const THUNDERBIRD: Client = {
  name: "Thunderbird",
  above: page(`<p>${SAID}</p>${mozBy}${moz(LETTER)}${mozSign}`),
  below: page(`${mozBy}${moz(LETTER)}<p>${SAID}</p>${mozSign}`),
  between: page(`${mozBy}${moz(`<p>${FIRST}</p>`)}<p>${ONE}</p>${moz(`<p>${SECOND}</p>`)}<p>${TWO}</p>${mozSign}`),
  compared: false,
  signed: "Bob Tidewell",
};

const yahooBy =
  "<div>On Wednesday, November 25, 2026 at 08:12:03 AM GMT+1, Ann via Group &lt;notify@example.org&gt; wrote: </div><div><br></div>";
const yahoo = (inner: string): string =>
  `<div id="ydp1a2b3c4dyahoo_quoted_42" class="ydp1a2b3c4dyahoo_quoted"><div>${yahooBy}<div><div id="yiv42">${inner}</div></div></div></div>`;
const YAHOO: Client = {
  name: "Yahoo",
  above: page(
    `<div class="yahoo-style-wrap"><div dir="ltr">${SAID}</div><div><br></div><div class="ydp9f8e7d6csignature">Bob Tidewell</div></div>${yahoo(LETTER)}`,
  ),
  below: page(`${yahoo(LETTER)}<div class="yahoo-style-wrap">${SAID}</div>`),
  between: page(yahoo(`<p>${FIRST}</p><div>${ONE}</div><p>${SECOND}</p><div>${TWO}</div><div>${FOOTER}</div>`)),
  compared: true,
  signed: "",
};

const protonSign =
  '<div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">Sent with <a href="https://example.com">Proton Mail</a> secure email.</div></div>';
const protonQuote = (inner: string): string => `<blockquote class="protonmail_quote" type="cite">${inner}</blockquote>`;
const protonBy = "On Wednesday, November 25th, 2026 at 8:12 AM, Ann via Group &lt;notify@example.org&gt; wrote:<br>";
const PROTON: Client = {
  name: "Proton",
  above: `<div style="font-family: Arial">${SAID}<br></div><div><br></div>${protonSign}<div class="protonmail_quote">${protonBy}${protonQuote(LETTER)}<br></div>`,
  below: `<div class="protonmail_quote">${protonBy}${protonQuote(LETTER)}</div><div style="font-family: Arial">${SAID}</div>${protonSign}`,
  between: `<div class="protonmail_quote">${protonBy}${protonQuote(`<p>${FIRST}</p>`)}<div><br></div><div>${ONE}</div>${protonQuote(`<p>${SECOND}</p>`)}<div>${TWO}</div></div>${protonSign}`,
  compared: false,
  signed: "Proton Mail",
};

/** All of them. */
export const CLIENTS: Client[] = [GMAIL, OUTLOOK, OUTLOOK_WEB, OUTLOOK_MOBILE, APPLE, THUNDERBIRD, YAHOO, PROTON];
