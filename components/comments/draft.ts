// Drafts on this device: one per place, kept from the first key until the server has the comment.
import type { Selected } from "@/components/texts/reading/room-context";

/** A draft; `key` names the comment-to-be, so that sending it twice makes one comment. */
export type Draft = { body: string; key: string };

/** Where a comment would go: beneath a comment, beside a paragraph, or instead of an earlier version. */
export type Place = { reply: string } | { paragraph: string } | { edit: string };

/** The passage that a draft is about, in the words of a revision. */
export type About = Selected & { revision: string };

/** The part of the browser's storage that drafts need. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const nameOf = (place: Place): string =>
  "reply" in place ? `reply.${place.reply}` : "edit" in place ? `edit.${place.edit}` : `paragraph.${place.paragraph}`;

const isDraft = (value: unknown): value is Draft =>
  typeof value === "object" &&
  value !== null &&
  "body" in value &&
  typeof value.body === "string" &&
  "key" in value &&
  typeof value.key === "string" &&
  value.key.length > 0;

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
    read(place: Place): Draft | null {
      try {
        const value: unknown = JSON.parse(shelf.getItem(at(place)) ?? "null");
        return isDraft(value) ? { body: value.body, key: value.key } : null;
      } catch {
        return null;
      }
    },
    /** Keeps the draft, and says whether it could. */
    keep(place: Place, draft: Draft): boolean {
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

/** The drafts of one person. */
export type Drafts = ReturnType<typeof drafts>;
