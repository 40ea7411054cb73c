// Letters for tests, short and long.
import type { Letter } from "@/server/mail/letter";
import type { Post } from "@/server/mail/post";

/** A sign-in letter. */
export const signInLetter: Letter = {
  language: "en",
  subject: "Sign in to Postil",
  preheader: "The link works once, for fifteen minutes.",
  parts: [
    { kind: "heading", text: "Sign in to Postil" },
    { kind: "paragraph", words: "Somebody, probably you, asked for a link to sign in." },
    {
      kind: "button",
      label: "Sign in",
      href: "http://localhost:3000/signin/confirm?token=t0k3n&email=ann%40example.org",
    },
    { kind: "small", lines: ["It works once, for fifteen minutes. If it was not you, do nothing."] },
  ],
};

/** A notice of a new comment, with every part that a notice has. */
export const noticeLetter: Letter = {
  language: "en",
  subject: "Re: ¶ 7, The Lantern and the Tide Table",
  preheader: "“Whose tide, though?”",
  origin: "http://localhost:3000",
  parts: [
    { kind: "hint", text: "Read below; answer on the site." },
    { kind: "heading", over: "The Harbour Readers", text: "Bob answered on ¶ 7" },
    {
      kind: "passage",
      words: "… The keeper wrote down every tide, and trusted the table more than the water. …",
      mark: { from: 24, to: 34 },
      source: "Ines Calder, The Lantern and the Tide Table, ¶ 7",
    },
    {
      kind: "comment",
      by: "Bob",
      when: "today, 08:12",
      html: '<p>Whose <em>tide</em>, though? See <a href="/groups/harbour/lantern/article#k3f9x2ab">¶12</a>.</p>',
      markdown: "Whose *tide*, though? See ¶12.",
    },
    { kind: "answered", lead: "In answer to you, 12 March", words: "The table is the only witness." },
    { kind: "button", label: "Read the thread", href: "http://localhost:3000/c/0198c0de-0000-7000-8000-000000000001" },
    {
      kind: "small",
      lines: [
        [
          "You get this because you follow this thread. ",
          { label: "Stop mail for this thread", href: "http://localhost:3000/unsubscribe/abc" },
          ", or ",
          { label: "change how often", href: "http://localhost:3000/settings" },
          ".",
        ],
      ],
    },
  ],
};

let count = 0;

/** A post to this address, a notice unless told otherwise. */
export const postTo = (to: string, more: Partial<Post> = {}): Post => ({
  kind: "notice",
  dedupKey: `test:${++count}`,
  to,
  letter: noticeLetter,
  ...more,
});
