// Drafts on this device: one per place, kept from the first key until the server has the comment.
import type { Selected } from "@/components/texts/reading/room-context";

/**
 * A draft; `key` names the comment-to-be, so that sending it twice makes one comment. `also` are the further paragraphs
 * that its thread would be about.
 */
export type Draft = { body: string; key: string; also: readonly string[] };

/** Where a comment would go: beneath a comment, beside a paragraph, or instead of an earlier version. */
export type Place = { reply: string } | { paragraph: string } | { edit: string };

/** The passage that a draft is about, in the words of a revision. */
export type About = Selected & { revision: string };

/** The part of the browser's storage that drafts need. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The name of a place, as drafts are kept under it. */
export const nameOf = (place: Place): string =>
  "reply" in place ? `reply.${place.reply}` : "edit" in place ? `edit.${place.edit}` : `paragraph.${place.paragraph}`;

/** A draft as this device has it. */
export type Kept = Draft & {
  /** The text that it is on; empty where an older page kept it. */
  text: string;
  /** The server's version that it goes on from, 0 where the server has none, and whether it says more than that one. */
  base: number;
  dirty: boolean;
  /** When it was last written on, in milliseconds. */
  at: number;
};

/** A draft that only this device knows. */
export const fresh = (text: string, draft: Draft): Kept => ({ ...draft, text, base: 0, dirty: true, at: Date.now() });

/** The ids in what was kept. */
export const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

function keptIn(value: unknown): Kept | null {
  if (typeof value !== "object" || value === null) return null;
  const { body, key, also, text, base, dirty, at } = value as Record<string, unknown>;
  if (typeof body !== "string" || typeof key !== "string" || !key) return null;
  return {
    ...{ body, key, also: idsIn(also), text: typeof text === "string" ? text : "", dirty: dirty !== false },
    ...{ base: Number.isInteger(base) ? Number(base) : 0, at: Number.isFinite(at) ? Number(at) : 0 },
  };
}

const isAbout = (value: unknown): value is About =>
  typeof value === "object" &&
  value !== null &&
  ["key", "words", "revision"].every((name) => typeof Reflect.get(value, name) === "string") &&
  ["start", "end"].every((name) => Number.isInteger(Reflect.get(value, name)));

/** The drafts of one person on this device. A full or forbidden storage loses nothing that is on the screen. */
export function drafts(owner: string, shelf: Shelf) {
  const at = (place: Place) => `postil.draft.${owner}.${nameOf(place)}`;
  const aboutAt = (place: Place) => `postil.about.${owner}.${nameOf(place)}`;
  return {
    /** The passage that the draft of a place is about, if there is a draft and it is about one. */
    about(place: Place): About | null {
      if (!this.read(place)) return null;
      try {
        const value: unknown = JSON.parse(shelf.getItem(aboutAt(place)) ?? "null");
        return isAbout(value) ? value : null;
      } catch {
        return null;
      }
    },
    keepAbout(place: Place, about: About | null): void {
      try {
        if (about) shelf.setItem(aboutAt(place), JSON.stringify(about));
        else shelf.removeItem(aboutAt(place));
      } catch {
        // What is not kept is still on the screen.
      }
    },
    read(place: Place): Kept | null {
      try {
        return keptIn(JSON.parse(shelf.getItem(at(place)) ?? "null"));
      } catch {
        return null;
      }
    },
    /** Keeps the draft, and says whether it could. */
    keep(place: Place, draft: Kept): boolean {
      try {
        shelf.setItem(at(place), JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    drop(place: Place): void {
      try {
        shelf.removeItem(at(place));
        shelf.removeItem(aboutAt(place));
      } catch {
        // A storage that cannot be changed kept nothing either.
      }
    },
  };
}

/** The places in which a person has a draft, from the names under which this device keeps anything. */
export function placesIn(owner: string, names: readonly string[]): Place[] {
  const beginning = `postil.draft.${owner}.`;
  return names.flatMap((name): Place[] => {
    if (!name.startsWith(beginning)) return [];
    const [kind, id] = name.slice(beginning.length).split(".");
    if (!id) return [];
    if (kind === "reply") return [{ reply: id }];
    return kind === "edit" ? [{ edit: id }] : kind === "paragraph" ? [{ paragraph: id }] : [];
  });
}

/** The drafts of one person. */
export type Drafts = ReturnType<typeof drafts>;
