// Reads HTML tag by tag, without ever building a tree: however deep it nests, it takes one way through.
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { Tag } from "@/server/mail/trim/html-markers";

/** Who hears what is met. */
export type Listener = { open(tag: Tag): void; close(name: string): void; text(said: string): void };

/** No mail needs more of these on one tag, nor longer ones. */
const MOST_ATTRIBUTES = 40;
const LONGEST_VALUE = 4_000;

/** Collects what the tokenizer says by places in the source. */
class Collector implements TokenizerCallbacks {
  private name = "";
  private attribute = "";
  private value = "";
  private attributes = new Map<string, string>();

  constructor(
    private readonly source: string,
    private readonly listener: Listener,
  ) {}

  ontext(from: number, to: number): void {
    this.listener.text(this.source.slice(from, to));
  }
  ontextentity(sign: number): void {
    this.listener.text(String.fromCodePoint(sign));
  }
  onopentagname(from: number, to: number): void {
    this.name = this.source.slice(from, Math.min(to, from + 100)).toLowerCase();
    this.attributes = new Map();
  }
  onattribname(from: number, to: number): void {
    this.attribute = this.source.slice(from, Math.min(to, from + 100)).toLowerCase();
  }
  onattribdata(from: number, to: number): void {
    if (this.value.length < LONGEST_VALUE) this.value += this.source.slice(from, Math.min(to, from + LONGEST_VALUE));
  }
  onattribentity(sign: number): void {
    if (this.value.length < LONGEST_VALUE) this.value += String.fromCodePoint(sign);
  }
  onattribend(): void {
    if (this.attributes.size < MOST_ATTRIBUTES && !this.attributes.has(this.attribute))
      this.attributes.set(this.attribute, this.value);
    this.value = "";
  }
  onopentagend(): void {
    this.listener.open({ name: this.name, attributes: this.attributes });
  }
  onselfclosingtag(): void {
    this.onopentagend();
    this.listener.close(this.name);
  }
  onclosetag(from: number, to: number): void {
    this.listener.close(this.source.slice(from, Math.min(to, from + 100)).toLowerCase());
  }
  oncdata(from: number, to: number): void {
    this.listener.text(this.source.slice(from, to));
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** Tells the listener every tag and every text of a page, in their order. */
export function readTags(html: string, listener: Listener): void {
  const source = html.replaceAll("\0", "");
  const tokenizer = new Tokenizer({ decodeEntities: true }, new Collector(source, listener));
  tokenizer.write(source);
  tokenizer.end();
}
