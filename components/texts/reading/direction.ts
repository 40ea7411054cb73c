// Which way a language is written.

const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]);
const SCRIPTS = /-(?:arab|hebr|syrc|thaa|nkoo|adlm)\b/i;

/** The direction of a text in this language (a BCP 47 tag). */
export function directionOf(language: string): "ltr" | "rtl" {
  if (SCRIPTS.test(language)) return "rtl";
  if (/-latn\b/i.test(language)) return "ltr";
  return RIGHT_TO_LEFT.has(language.split("-")[0]!.toLowerCase()) ? "rtl" : "ltr";
}
