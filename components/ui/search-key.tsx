"use client";
// The key "/" on a group's pages: to the field of the search, or to the page that has it.
import { useEffect } from "react";

/** Where signs are words, or belong to a control. */
const OTHERS = "input,textarea,select,[contenteditable],[role=menu],[role=listbox],[role=dialog]";

function press(event: KeyboardEvent): void {
  const held = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  const elsewhere = event.target instanceof Element && event.target.closest(OTHERS);
  if (event.key !== "/" || held || event.defaultPrevented || elsewhere || document.querySelector("dialog[open]"))
    return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>("search input[type=search]");
  if (field) {
    field.focus();
    // So that what is typed next is another search.
    field.select();
  } else document.querySelector<HTMLElement>(".bar .find")?.click();
}

/** Listens, for whoever lets single keys act. */
export function SearchKey() {
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}
