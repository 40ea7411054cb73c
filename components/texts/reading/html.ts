// HTML as a value: whatever is put into it becomes text, unless it is HTML already. Pure.

/** HTML that was made here; nothing else can be. */
export class Html {
  readonly #source: string;

  private constructor(source: string) {
    this.#source = source;
  }

  /** Its source, to be given to the browser. */
  toString(): string {
    return this.#source;
  }

  /** The only way to make one: the template's own letters stand as they are, everything put in between is escaped. */
  static of(letters: TemplateStringsArray, ...values: Value[]): Html {
    return new Html(letters.reduce((made, part, at) => made + sourceOf(values[at - 1]) + part));
  }
}

/** What may be put into a template; nothing where there is nothing to say. No condition by itself, or it would be read as a word. */
type Value = Html | string | number | null | undefined | readonly Html[];

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

function sourceOf(value: Value): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Html) return value.toString();
  return typeof value === "object" ? value.join("") : escaped(String(value));
}

/** A template of HTML: `html`<p>${words}</p>``. Attributes stand in double quotes. */
export const html = Html.of;
