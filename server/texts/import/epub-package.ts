// The package of an EPUB book: what it says of itself, and in which order its files are read (EPUB 3.3 and OPF 2.0.1).
import { DOMParser } from "linkedom";
import { Refusal } from "@/server/refusal";
import { type Archive, refuseEntities } from "@/server/texts/import/archive";
import type { Said } from "@/server/texts/import/compose";
import { addressOf } from "@/server/texts/import/href";

/** A book: its details, its files in the order of reading, and where its contents stand. */
export type Book = {
  said: Said;
  spine: string[];
  nav: string | null;
  ncx: string | null;
  landmarks: Map<string, string>;
};

const BROKEN =
  "This EPUB book is damaged: its list of chapters cannot be found. Nothing was imported. Download or convert it again, and try that.";

const parsed = (xml: string): Document =>
  new DOMParser().parseFromString(refuseEntities(xml), "text/xml") as unknown as Document;

/** Elements of this local name, whatever their prefix. */
export const named = (root: Document | Element, name: string): Element[] =>
  [...root.querySelectorAll("*")].filter((element) => element.localName.split(":").at(-1)?.toLowerCase() === name);

const fileOf = (href: string, base: string): string => addressOf(href, base).replace(/#.*$/, "");

async function packagePath(archive: Archive): Promise<string> {
  const container = await archive.text("META-INF/container.xml");
  const path = container && named(parsed(container), "rootfile")[0]?.getAttribute("full-path");
  const found = path && archive.names.includes(path) ? path : archive.names.find((name) => name.endsWith(".opf"));
  if (!found) throw new Refusal("invalid", BROKEN);
  return found;
}

function saidIn(opf: Document): Said {
  const words = (name: string) => named(opf, name)[0]?.textContent?.replace(/\s+/g, " ").trim() || null;
  const creators = named(opf, "creator").map((element) => element.textContent?.replace(/\s+/g, " ").trim() ?? "");
  const authors = creators.filter((name) => !/^(?:unknown|unbekannt|inconnu|desconocido|неизвест.*)$/iu.test(name));
  return {
    title: words("title"),
    author: [...new Set(authors.filter(Boolean))].join(", ") || null,
    source: words("publisher"),
    language: words("language"),
  };
}

/** Reads the package. */
export async function bookOf(archive: Archive): Promise<Book> {
  const path = await packagePath(archive);
  const opf = parsed((await archive.text(path)) ?? "");
  const items = new Map(named(opf, "item").map((item) => [item.getAttribute("id") ?? "", item]));
  const href = (item: Element | undefined): string | null => {
    const at = item?.getAttribute("href");
    return at ? fileOf(at, path) : null;
  };
  const spine = named(opf, "itemref").flatMap((ref) => href(items.get(ref.getAttribute("idref") ?? "")) ?? []);
  const pages = [...new Set(spine)].filter((file) => archive.names.includes(file));
  if (pages.length === 0) throw new Refusal("invalid", BROKEN);
  const nav = [...items.values()].find((item) => /(?:^|\s)nav(?:\s|$)/.test(item.getAttribute("properties") ?? ""));
  const toc = items.get(named(opf, "spine")[0]?.getAttribute("toc") ?? "");
  const ncx = toc ?? [...items.values()].find((item) => /x-dtbncx/.test(item.getAttribute("media-type") ?? ""));
  const landmarks = named(opf, "reference").map((one): [string, string] => [
    fileOf(one.getAttribute("href") ?? "", path),
    one.getAttribute("type") ?? "",
  ]);
  return { said: saidIn(opf), spine: pages, nav: href(nav), ncx: href(ncx), landmarks: new Map(landmarks) };
}
