// HTML of clients beyond the most common ones, and replies to the letters that we really send.
import { expect, test } from "vitest";
import { renderHtml } from "@/server/mail/letter-html";
import { renderText } from "@/server/mail/letter-text";
import { trimReply } from "@/server/mail/trim/trim";
import { noticeLetter } from "../../support/letters";

const THEIRS = "<p>Words that were sent for all to read.</p>";
const HEAD =
  "<b>From:</b> Ann &lt;ann@example.org&gt;<br><b>Date:</b> Wednesday, 25 November 2026 at 08:12<br><b>To:</b> Bob<br><b>Subject:</b> Re: The Lantern";

test.each([
  [
    "GMX",
    `<div>Mine.</div><div>&nbsp;<div name="quote" style="padding:10px 0 10px 10px;border-left:2px solid #C3D9E5"><div><b>Gesendet:</b>&nbsp;Mittwoch, 25. November 2026 um 08:12 Uhr<br/><b>Von:</b>&nbsp;Ann &lt;ann@example.org&gt;<br/><b>An:</b>&nbsp;Bob<br/><b>Betreff:</b>&nbsp;Re</div>${THEIRS}</div></div>`,
  ],
  [
    "Yandex",
    `<div>Mine.</div><div>25.11.2026, 08:12, "Ann" &lt;ann@example.org&gt;:</div><blockquote>${THEIRS}</blockquote>`,
  ],
  [
    "Mail.ru",
    `<p>Mine.</p><br>Среда, 25 ноября 2026, 8:12 +03:00 от Ann &lt;ann@example.org&gt;:<br><blockquote style="border-left:1px solid #0857A6;margin:10px">${THEIRS}</blockquote>`,
  ],
  [
    "Zimbra",
    `<div>Mine.</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">${HEAD}</div><div data-marker="__QUOTED_TEXT__">${THEIRS}</div>`,
  ],
  [
    "Fastmail",
    `<div>Mine.</div><div>On Wed, 25 Nov 2026, at 8:12 AM, Ann wrote:<br></div><blockquote type="cite" id="qt">${THEIRS}</blockquote><div class="signature">Bob</div>`,
  ],
  [
    "Roundcube",
    `<p>Mine.</p><div id="reply-intro">On 2026-11-25 08:12, Ann wrote:</div><blockquote type="cite">${THEIRS}</blockquote>`,
  ],
  [
    "Spark",
    `<div name="messageBodySection">Mine.</div><div name="messageSignatureSection"><br/>Bob</div><div name="messageReplySection">On 25 Nov 2026, 08:12 +0100, Ann &lt;ann@example.org&gt;, wrote:<br/><blockquote type="cite">${THEIRS}</blockquote></div>`,
  ],
  [
    "Samsung",
    `<div dir="auto">Mine.</div><div id="composer_signature">Sent from my Galaxy</div><div>-------- Original message --------</div>${HEAD}${THEIRS}`,
  ],
  [
    "Outlook on a Mac",
    `<p class="MsoNormal">Mine.</p><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal">${HEAD}</p></div>${THEIRS}`,
  ],
  [
    "Outlook in Outlook",
    `<div id="x_divtagdefaultwrapper">Mine.</div><hr tabindex="-1"><div id="x_divRplyFwdMsg">${HEAD}</div>${THEIRS}`,
  ],
  [
    "Gmail in Gmail",
    `<div>Mine.</div><div class="m_-123456789gmail_quote"><div class="m_-123456789gmail_attr">On Wed, Nov 25, 2026 at 8:12 AM Ann wrote:<br></div><blockquote class="m_-123456789gmail_quote">${THEIRS}</blockquote></div>`,
  ],
  [
    "QQ",
    `<div>Mine.</div><div>------------------&nbsp;原始邮件&nbsp;------------------</div><div><b>发件人:</b>&nbsp;"Ann"&lt;ann@example.org&gt;;</div><div><b>发送时间:</b>&nbsp;2026年11月25日</div><div><b>收件人:</b>&nbsp;Bob;</div><div><b>主题:</b>&nbsp;Re</div>${THEIRS}`,
  ],
  [
    "NetEase",
    `<div>Mine.</div><div id="isReplyContent"><p>在 2026-11-25 08:12:03，"Ann" &lt;ann@example.org&gt; 写道：</p><blockquote id="isReplyContent">${THEIRS}</blockquote></div>`,
  ],
  ["Hotmail of old", `<div>Mine.<br><br><hr id="stopSpelling">${HEAD}<br><br>${THEIRS}</div>`],
  [
    "HEY",
    `<div>Mine.</div><blockquote>On November 25, 2026, Ann &lt;ann@example.org&gt; wrote:<br>${THEIRS}</blockquote>`,
  ],
  [
    "Tutanota",
    `<div>Mine.</div><div>25 Nov 2026, 08:12 by ann@example.org:</div><blockquote class="tutanota_quote">${THEIRS}</blockquote>`,
  ],
  ["a text in one tag", "<pre>Mine.\n\nOn 25/11/2026 08:12, Ann wrote:\n&gt; Words that\n&gt; were sent\n</pre>"],
])("%s: the reply remains, and nothing else", (_, html) => {
  const { body, cut } = trimReply({ html });
  expect(body).toBe("Mine.");
  expect(cut).toMatch(/Words that/);
});

const text = renderText(noticeLetter);
const html = renderHtml(noticeLetter);
const letter = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? "";
const answered = { text, html };
const BY = "On Wed, Nov 25, 2026 at 8:12 AM Ann <ann@example.org> wrote:";
const marked = (lines: string): string => lines.replace(/^/gm, "> ");

test("a letter of ours is told from the reply with marks and without, in text and in HTML", () => {
  const quoted = `<blockquote type="cite">${letter}</blockquote>`;
  for (const mail of [
    { text: `Mine.\n\n${BY}\n\n${marked(text)}` },
    { text: `${marked(text)}\n\nMine.` },
    { text: `Mine.\n\nFrom: Ann <ann@example.org>\nSent: 25 Nov 2026\nTo: Bob\nSubject: x\n\n${text}` },
    { text: `Mine.\n\nAnn plofte kel:\n\n${text}` },
    { html: `<p>Mine.</p>${quoted}` },
    { html: `${quoted}<p>Mine.</p>` },
    { html: `<p>Mine.</p><p>Ann plofte kel:</p>${letter}` },
    { html: `<div id="divRplyFwdMsg">${HEAD}</div>${letter}<p>Mine.</p>` },
  ])
    expect(trimReply({ ...mail, answered }).body).toBe("Mine.");
  expect(trimReply({ text: marked(text), answered }).body).toBe("");
});

test("of a letter of ours only the paragraph is quoted that is answered", () => {
  const between = marked(text).replace(
    "> Whose *tide*, though? See ¶12.",
    "> Whose *tide*, though? See ¶12.\n\nHers, I say.\n",
  );
  expect(between).toContain("Hers");
  expect(trimReply({ text: `${BY}\n\n${between}`, answered }).body).toBe(
    "> […]\n> Whose *tide*, though? See ¶12.\n\nHers, I say.",
  );
});
