// What a mail program shows of a letter's words: which colour on which ground, how large; by day and in the dark.
import { parseHTML } from "linkedom";

/** A run of words as it is seen. `beside` are times, sources and small print. */
export type Seen = { words: string; colour: string; ground: string; px: number; beside: boolean };

type Style = Partial<Record<"color" | "background" | "font-size", string>>;

const declared = (style: string): Style =>
  Object.fromEntries(
    style
      .split(";")
      .map((rule) => rule.replace("!important", "").split(":"))
      .filter(([name]) => name && ["color", "background", "font-size"].includes(name.trim()))
      .map(([name, value]) => [name!.trim(), value!.trim()]),
  );

/** The rules by class for the dark: they win over what stands in the elements, as they are marked important. */
function nightRules(html: string): Map<string, Style> {
  const media = /@media \(prefers-color-scheme:dark\)\{((?:[^{}]*\{[^{}]*\})*)\}/.exec(html)?.[1] ?? "";
  return new Map([...media.matchAll(/\.(\w+)\{([^}]*)\}/g)].map(([, name, rules]) => [name!, declared(rules!)]));
}

/** Every run of words of the letter, as it is seen by day, or in the dark. */
export function seenIn(html: string, dark: boolean): Seen[] {
  const rules = dark ? nightRules(html) : new Map<string, Style>();
  const { document } = parseHTML(html);
  const walk = (element: Element, above: Omit<Seen, "words">): Seen[] => {
    const classes = [...element.classList];
    const inline = declared(element.getAttribute("style") ?? "");
    const style = Object.assign({}, inline, ...classes.map((name) => rules.get(name) ?? {})) as Style;
    const size = /^([\d.]+)(px|em)$/.exec(style["font-size"] ?? "");
    const here = {
      colour: style.color ?? above.colour,
      ground: style.background ?? above.ground,
      px: size ? Number(size[1]) * (size[2] === "em" ? above.px : 1) : above.px,
      beside: above.beside || classes.includes("t3"),
    };
    if (/display:none/.test(element.getAttribute("style") ?? "")) return [];
    return [...element.childNodes].flatMap((node) => {
      if (node.nodeType === 1) return walk(node as Element, here);
      const words = node.nodeType === 3 ? (node.textContent ?? "").trim() : "";
      return words ? [{ ...here, words }] : [];
    });
  };
  // What a program takes where a letter says nothing: so words that are left out of the dark show up as such.
  const above = { colour: "#000000", ground: dark ? "#131715" : "#ffffff", px: 16, beside: false };
  return walk(document.body as unknown as Element, above);
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** The contrast of two colours as WCAG computes it. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}
