"use client";
// A piece of HTML that React leaves alone. In a document it stands already, and is only kept in case that React draws it
// anew: after an extension of the browser has changed the page, or on the way back from another text.
import { useState } from "react";
import { takeOver } from "@/components/texts/reading/handed";

const kept = new Map<string, string>();

/** What the document said before anything was painted on it. */
function standing(name: string): string {
  const html = kept.get(name) ?? document.getElementById(name)?.innerHTML ?? "";
  kept.set(name, html);
  return html;
}

/** By its name where it was handed over, else as it is. */
export function Piece({ name, html }: { name: string; html?: undefined } | { name?: undefined; html: string }) {
  const [drawn] = useState(() => html ?? (typeof document === "undefined" ? takeOver(name) : standing(name)));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made of templates that escape whatever is put into them
  return <div className="col" id={name} dangerouslySetInnerHTML={{ __html: drawn }} suppressHydrationWarning />;
}
