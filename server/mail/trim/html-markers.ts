// What a tag says of what it holds, by the names that mail clients give to quotations, signatures and what stands between.
import type { Hint } from "@/server/mail/trim/line";

/** A tag's name and attributes, names in small letters. */
export type Tag = { name: string; attributes: ReadonlyMap<string, string> };

/** Names that Outlook and Gmail put other clients' names behind, when they show a mail inside of theirs. */
const STRANGE = /^(?:x_|m_-?\d+(?=[a-z])|m_-?\d+_?|ydp[0-9a-f]{6,9}(?=[a-z_]))+/i;

const of = (list: string): Set<string> => new Set(list.split(" "));

const ATTRIBUTION = of("gmail_attr moz-cite-prefix airmail_on hey-attribution front-attribution");
const SIGNATURE = of(
  "gmail_signature gmail_signature_prefix gmailsignature moz-signature applemailsignature signature ms-outlook-mobile-signature " +
    "protonmail_signature_block messagesignaturesection bloop_sign bloop_sign_container sh-signature wm_signature mail-signature " +
    "email-signature emailsignature signature-text mobile-signature mailsignature moz_signature k9mail-signature cm_signature front-signature " +
    "outlook-signature signature_text yahoo-signature missive_signature edo-signature _mail_signature userstyles_signature __sig_pre__ __sig_post__ zohosignature",
);
const BELOW = of(
  "divrplyfwdmsg appendonsend olk_src_body_section mail-editor-reference-message-container outlookmessageheader stopspelling zwchr " +
    "__divider__ reply-intro moz-email-headers-table __headers__ divtaggedcontent replyforwardcontainer",
);
const INSIDE = of(
  "yahoo_quoted moz-forward-container isreplycontent isforwardcontent ntes-mailmaster-quote zmail_extra __quoted_text__ " +
    "freshdesk_quote gmail_quote_container_unmarked cm_quote history_container ecxhmquote quotedreply qqmail_quote foxmail_quote reply-quote",
);
const CITED = of(
  "gmail_quote protonmail_quote tutanota_quote front-blockquote missive_quote yahoo_quote clean_bq moz-quote cite zmail_quote edo-quote " +
    "spark_quote iosymail quote reply",
);

function namesOf({ attributes }: Tag): string[] {
  const names = [
    attributes.get("id"),
    attributes.get("name"),
    attributes.get("data-smartmail"),
    attributes.get("data-marker"),
  ];
  const all = [...(attributes.get("class")?.slice(0, 600).split(/\s+/) ?? []), ...names];
  return all.flatMap((name) => (name ? [name.slice(0, 200).replace(STRANGE, "").toLowerCase()] : []));
}

/** How Outlook rules off the head of the mail that is answered. */
const RULED = /border:\s*none;\s*border-top:\s*solid\s[^;]{2,40};\s*padding:\s*3(?:\.0)?pt\s/i;

const YAHOO = /^(?:yahoo_quoted(?:_\d+)?|yqt\d+|ymail_quoted)$/;

const styleOf = ({ attributes }: Tag): string => attributes.get("style")?.slice(0, 1_000) ?? "";

/** What it says of its lines, if anything. */
export function hintOf(tag: Tag): Hint | undefined {
  if (tag.name === "blockquote" || tag.attributes.size === 0) return undefined;
  const names = namesOf(tag);
  const style = styleOf(tag);
  if (names.some((name) => BELOW.has(name)) || RULED.test(style)) return "below";
  if (names.some((name) => INSIDE.has(name) || YAHOO.test(name))) return "inside";
  if (tag.attributes.get("name") === "quote" && /border-left/i.test(style)) return "inside";
  if (names.some((name) => ATTRIBUTION.has(name))) return "attribution";
  return names.some((name) => SIGNATURE.has(name)) ? "signature" : undefined;
}

/** How composers move a paragraph in. */
const MOVED_IN = /border:\s*none|margin(?:-left)?:\s*(?:0(?:px)?\s+0(?:px)?\s+0(?:px)?\s+)?40px/i;

/** Is this a quotation that the writer made, and not one of a client? Without a name only its looks tell. */
export function isOwn(tag: Tag): boolean {
  const { attributes } = tag;
  if (attributes.get("type") === "cite" || attributes.has("cite") || namesOf(tag).some((name) => CITED.has(name)))
    return false;
  return MOVED_IN.test(styleOf(tag)) && !/border-left/i.test(styleOf(tag));
}

/** Is it there for machines only? */
export function isHidden(tag: Tag): boolean {
  if (tag.attributes.size === 0) return false;
  if (tag.attributes.has("hidden")) return true;
  return /display:\s*none|mso-hide:\s*all|visibility:\s*hidden|font-size:\s*0(?:px|pt|em)?\s*(?:;|!|$)/i.test(
    styleOf(tag),
  );
}
