// How the pages and routes are asked for, and the word that only those who may see the thing get to read.
import { type Stage, WORDS } from "@/tests/law/pages-stage";

/** One request, and the word that a plain 200 holds; `word` unset where there is nothing to hide. */
export type Ask = { path: string; form?: Record<string, string>; word?: string };

const home = ({ group }: Stage) => `/groups/${group.slug}`;
const revisions = (s: Stage) => `${home(s)}/${s.reading.slug}/article/revisions`;
const beside = (s: Stage) => `${home(s)}/${s.reading.slug}/article/beside/companion`;
const page = (path: string, word?: string): Ask => ({ path, ...(word && { word }) });
const api = (call: string, input: object) =>
  `/api/trpc/${call}?input=${encodeURIComponent(JSON.stringify({ json: input }))}`;

const comments: Record<string, (stage: Stage) => Ask> = {
  visible: (s) => page(`/c/${s.comment.id}`, WORDS.comment),
  removed: (s) => page(`/c/${s.removed}`, WORDS.removed),
  held: (s) => page(`/c/${s.held}`, WORDS.held),
};

const readings: Record<string, (stage: Stage) => Ask> = {
  visible: (s) => page(`${home(s)}/${s.reading.slug}/article`, WORDS.text),
  open: (s) => page(`${home(s)}/${s.reading.slug}/article?open=${s.paragraphs[0]?.key}`, WORDS.comment),
};

const searched = (word: string) => (s: Stage) => page(`${home(s)}/search?q=${word.slice(0, -1)}`, word);
const paper = (s: Stage) => `${home(s)}/${s.reading.slug}/article/print`;

const papers: Record<string, (stage: Stage) => Ask> = {
  visible: (s) => page(paper(s), WORDS.comment),
  removed: (s) => page(paper(s), WORDS.removed),
  held: (s) => page(paper(s), WORDS.held),
};

/** By address and state. Where only `visible` is known, that is the only state. */
export const ASKS: Record<string, Record<string, (stage: Stage) => Ask>> = {
  "/": { visible: () => page("/") },
  "/signin": { visible: () => page("/signin") },
  "/signin/check": { visible: () => page("/signin/check") },
  "/signin/confirm": { visible: () => page("/signin/confirm?token=nobody-has-this-one&email=ann%40example.org") },
  "/drafts": { visible: () => page("/drafts") },
  "/settings/mail": { visible: () => page("/settings/mail") },
  "/settings/mail/preview": { visible: () => page("/settings/mail/preview?cadence=weekly") },
  "/settings": { visible: () => page("/settings") },
  "/groups/new": { visible: () => page("/groups/new") },
  "/groups/[group]": { visible: (s) => page(home(s), WORDS.group) },
  "/groups/[group]/members": { visible: (s) => page(`${home(s)}/members`, WORDS.address) },
  "/groups/[group]/log": { visible: (s) => page(`${home(s)}/log`, WORDS.group) },
  "/groups/[group]/search": {
    visible: searched(WORDS.comment),
    removed: searched(WORDS.removed),
    held: searched(WORDS.held),
  },
  "/groups/[group]/moderation": { visible: (s) => page(`${home(s)}/moderation`, WORDS.comment) },
  "/groups/[group]/mail": { visible: (s) => page(`${home(s)}/mail`, WORDS.group) },
  "/groups/[group]/import": { visible: (s) => page(`${home(s)}/import`, WORDS.group) },
  "/groups/[group]/import/[draft]": { visible: (s) => page(`${home(s)}/import/${s.draft}`, WORDS.draft) },
  "/groups/[group]/import/[draft]/review": {
    visible: (s) => page(`${home(s)}/import/${s.revising}/review`, WORDS.draft),
  },
  "/groups/[group]/[reading]/[text]": readings,
  "/groups/[group]/[reading]/[text]/beside/[other]": {
    visible: (s) => page(beside(s), WORDS.text),
    open: (s) => page(`${beside(s)}?open=${s.paragraphs[0]?.key}`, WORDS.comment),
  },
  "/groups/[group]/[reading]/[text]/by-mail": {
    visible: (s) => page(`${home(s)}/${s.reading.slug}/article/by-mail`, WORDS.title),
  },
  "/groups/[group]/[reading]/[text]/print": papers,
  "/groups/[group]/[reading]/[text]/revisions": { visible: (s) => page(revisions(s), WORDS.title) },
  "/groups/[group]/[reading]/[text]/revisions/[number]": { visible: (s) => page(`${revisions(s)}/1`, WORDS.text) },
  "/groups/[group]/[reading]/[text]/revisions/compare": {
    visible: (s) => page(`${revisions(s)}/compare?from=1&to=1`, WORDS.text),
  },
  "/c/[comment]": comments,
  "/invitations/[token]": { visible: (s) => page(`/invitations/${s.invited}`, WORDS.group) },
  "/unsubscribe/[token]": { visible: (s) => page(`/unsubscribe/${s.token}`) },
  "POST:/api/portions": {
    visible: (s) => ({ path: "/api/portions", form: { act: "start", text: s.text.id, pace: "short", from: "front" } }),
  },
  "POST:/api/mailbox/[mail]": { visible: (s) => ({ path: `/api/mailbox/${s.mail}`, form: { words: "Yes." } }) },
  "POST:/api/mail/incoming": { visible: () => ({ path: "/api/mail/incoming", form: { to: "ann@example.org" } }) },
  "/held/[token]": { visible: (s) => page(`/held/${s.waiting}`) },
  "POST:/api/held/[token]": {
    visible: (s) => ({ path: `/api/held/${s.waiting}`, form: { decision: "discard" } }),
  },
  "/mailbox": { visible: () => page("/mailbox") },
  "/mailbox/letters": { visible: () => page("/mailbox/letters") },
  "/mailbox/letters/[letter]": { visible: () => page("/mailbox/letters/notice-reply") },
  "/mailbox/[mail]": { visible: (s) => page(`/mailbox/${s.mail}`) },
  "GET:/api/health": { visible: () => page("/api/health") },
  "GET:/api/live/[reading]": { visible: (s) => page(`/api/live/${s.reading.id}?after=${s.began}`) },
  "GET:/api/trpc/[trpc]": {
    visible: (s) =>
      page(api("texts.page", { group: s.group.slug, reading: s.reading.slug, text: "article" }), WORDS.text),
    open: (s) => page(api("comments.onParagraph", { paragraph: s.paragraphs[0]?.id }), WORDS.comment),
    held: (s) => page(api("comments.thread", { comment: s.held }), WORDS.held),
  },
  "POST:/api/trpc/[trpc]": {
    visible: (s) => ({ path: "/api/trpc/comments.withdraw", form: { comment: s.comment.id } }),
  },
  "POST:/api/auth/[...nextauth]": { visible: () => ({ path: "/api/auth/callback/email", form: { token: "none" } }) },
  "POST:/api/settings": { visible: () => ({ path: "/api/settings", form: { name: "", timeZone: "" } }) },
  "POST:/api/settings/address": { visible: () => ({ path: "/api/settings/address", form: { wish: "check" } }) },
  "/reached/[token]": { visible: () => page("/reached/nobody-has-this-one") },
  "POST:/api/reached/[token]": { visible: () => ({ path: "/api/reached/nobody-has-this-one", form: {} }) },
  "POST:/api/settings/digests": {
    visible: () => ({ path: "/api/settings/digests", form: { hour: "8", weekday: "1" } }),
  },
  "POST:/api/settings/replies": { visible: () => ({ path: "/api/settings/replies", form: { sure: "yes" } }) },
  "POST:/api/signin": { visible: () => ({ path: "/api/signin", form: { email: "not an address" } }) },
  "POST:/api/import": {
    visible: (s) => ({ path: "/api/import", form: { group: s.group.slug, raw: "A title\n\nA paragraph of words." } }),
  },
  "POST:/api/import/[draft]": { visible: (s) => ({ path: `/api/import/${s.draft}`, form: { do: "cancel" } }) },
  "POST:/api/invitations/[token]": { visible: (s) => ({ path: `/api/invitations/${s.invited}`, form: {} }) },
  "GET:/api/unsubscribe/[token]": { visible: (s) => page(`/api/unsubscribe/${s.token}`) },
  "POST:/api/unsubscribe/[token]": { visible: (s) => ({ path: `/api/unsubscribe/${s.token}`, form: {} }) },
};
