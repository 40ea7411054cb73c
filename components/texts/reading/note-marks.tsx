"use client";
// The look at notes, fetched once the text is there: until then a mark is a link to its note.
import dynamic from "next/dynamic";

/** Shows notes over the text where they are marked. */
export const NoteMarks = dynamic(
  () => import("@/components/texts/reading/note-preview").then((module) => module.NotePreview),
  { ssr: false },
);
