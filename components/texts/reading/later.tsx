"use client";
// What listens on the reading page and is not needed to read: fetched once the words are there.
import type { ComponentProps } from "react";
import type WaysPart from "@/components/texts/beside/ways";
import type * as Bells from "@/components/texts/reading/bells";
import { type Part, usePart } from "@/components/texts/reading/use-part";

type WaysProps = ComponentProps<typeof WaysPart>;
type BellProps = ComponentProps<typeof Bells.ParagraphBell>;

const ways: Part<WaysProps> = { fetch: async () => (await import("@/components/texts/beside/ways")).default };
const selection: Part<object> = { fetch: async () => (await import("@/components/texts/reading/selection")).default };
const notes: Part<object> = {
  fetch: async () => (await import("@/components/texts/reading/note-preview")).NotePreview,
};
const since: Part<object> = { fetch: async () => (await import("@/components/texts/reading/since")).default };
const textBell: Part<object> = { fetch: async () => (await import("@/components/texts/reading/bells")).TextBell };
const bell: Part<BellProps> = { fetch: async () => (await import("@/components/texts/reading/bells")).ParagraphBell };

/** The ways from one text to another. */
export function Ways(props: WaysProps) {
  const Found = usePart(ways);
  return Found && <Found {...props} />;
}

/** The button by words that are selected. */
export function SelectionTool() {
  const Found = usePart(selection);
  return Found && <Found />;
}

/** The look at notes; until then a mark is a link to its note. */
export function NoteMarks() {
  const Found = usePart(notes);
  return Found && <Found />;
}

/** Knows what is new and where. */
export function Since() {
  const Found = usePart(since);
  return Found && <Found />;
}

/** The bell of the whole text. */
export function TextBell() {
  const Found = usePart(textBell);
  return Found && <Found />;
}

/** The bell of one paragraph. */
export function ParagraphBell(props: BellProps) {
  const Found = usePart(bell);
  return Found && <Found {...props} />;
}
