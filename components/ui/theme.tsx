"use client";
// Light or dark: the system's choice until the reader makes another.
import { Icon } from "@/components/ui/icon";

const isDark = (root: HTMLElement) =>
  root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

function change() {
  const root = document.documentElement;
  const theme = isDark(root) ? "light" : "dark";
  root.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some current browsers.
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
}

/** Changes between light and dark, and remembers it in a cookie so that the server draws it at once. */
export function ThemeButton() {
  return (
    <button type="button" className="ib" onClick={change} aria-label="Change between light and dark">
      <Icon name="sun" />
    </button>
  );
}
