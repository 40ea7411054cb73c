// How a letter's HTML looks in other hands: by day, in the dark, and turned over by a program that knows no dark style.
import type { PostKind } from "@/server/mail/post";

/** The lights in which a letter is shown. */
export const LIGHTS = ["day", "dark", "turned"] as const;

/** One of them. */
export type Light = (typeof LIGHTS)[number];

/** What the kinds of mail are called, in the order in which somebody comes to know them. */
export const KINDS: Record<PostKind, string> = {
  signIn: "To come in",
  check: "Whether mail comes",
  invitation: "Invitations",
  notice: "New comments, at once",
  digest: "New comments, once a day or a week",
  portion: "Texts read by mail",
  revision: "Revisions",
  answer: "About answers by mail",
  ruling: "What moderators did",
};

const NIGHT = "@media (prefers-color-scheme:dark)";

/** What programs do that turn every colour over: pale becomes dark, and green stays green. */
const TURNED = "<style>html{background:#fff;filter:invert(1) hue-rotate(180deg)}</style>";

/** The HTML as it looks in this light, whatever the light of whoever looks at it. */
export function inLight(html: string, light: Light): string {
  const scheme = light === "dark" ? "dark" : "light";
  const lit = html
    .replace(NIGHT, light === "dark" ? "@media all" : "@media not all")
    .replaceAll("color-scheme:light dark", `color-scheme:${scheme}`)
    .replaceAll('content="light dark"', `content="${scheme}"`);
  return light === "turned" ? lit.replace("</head>", `${TURNED}</head>`) : lit;
}
