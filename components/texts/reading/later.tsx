"use client";
// What listens on the reading page and is not needed to read: fetched once the words are there.
import dynamic from "next/dynamic";

/** The ways from one text to another. */
export const Ways = dynamic(() => import("@/components/texts/beside/ways"), { ssr: false });

/** The button by words that are selected. */
export const SelectionTool = dynamic(() => import("@/components/texts/reading/selection"), { ssr: false });

const bells = () => import("@/components/texts/reading/bells");

/** The bell of the whole text. */
export const TextBell = dynamic(() => bells().then((module) => module.TextBell), { ssr: false });

/** The bell of one paragraph. */
export const ParagraphBell = dynamic(() => bells().then((module) => module.ParagraphBell), { ssr: false });
