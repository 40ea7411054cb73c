"use client";
// Light or dark: the system's choice until the reader makes another.
import { Icon } from "@/components/ui/icon";
import { choose, lookNow } from "@/components/ui/looks";

function change() {
  const now = lookNow("theme") || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  choose("theme", now === "dark" ? "light" : "dark");
}

/** Changes between light and dark, and remembers it. */
export function ThemeButton() {
  return (
    <button type="button" className="ib" onClick={change} aria-label="Change between light and dark">
      <Icon name="sun" />
    </button>
  );
}
