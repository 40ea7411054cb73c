// The colours and letters of a mail, and what becomes of them in the dark. Contrasts are those of the design's tokens.

/** Text. */
export const INK = "#171c19";
/** What is quoted. */
export const INK_2 = "#434c46";
/** What is said beside: times, sources, small print. */
export const INK_3 = "#5b655e";
/** Hairlines. */
export const RULE = "#d8ded7";
/** Links, the button, the edge of a quotation. */
export const ACCENT = "#0b6447";
/** Behind the passage in question. */
export const MARK = "#cfe8da";

/** The talk speaks in the reader's own sans. */
export const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

/** The text speaks in a serif. */
export const SERIF = "font-family:Charter,'Iowan Old Style',Georgia,serif;";

const night = (before: string): string =>
  [
    [".bg", "background:#131715!important"],
    [".t1", "color:#dcdfd9!important"],
    [".t2", "color:#b0b8b1!important"],
    [".t3", "color:#939d95!important"],
    [".ac", "color:#74cba3!important"],
    [".bt", "background:#74cba3!important;color:#0a1f16!important"],
    [".ru", "border-color:#3a433d!important"],
    [".qr", "border-color:#74cba3!important"],
    [".mk", "background:#224234!important;color:#dcdfd9!important"],
  ]
    .map(([name, style]) => `${before}${name}{${style}}`)
    .join("");

/** Dark for clients that ask the system, and for Outlook's own dark mode; less padding on a phone. */
export const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${night("")}}${night("[data-ogsc] ")}@media (max-width:620px){.wr{padding:20px 20px 28px!important}}`;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text between tags or in quotes, with nothing in it that HTML, Outlook's comments or PostgreSQL would take for their own. */
export const escaped = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}/gu, "").replace(/[&<>"']/g, (c) => ENTITIES[c]!);
