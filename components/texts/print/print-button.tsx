"use client";
// Opens the browser's own way to paper.
import { Icon } from "@/components/ui/icon";

/** Prints the page. */
export function PrintButton() {
  return (
    <button type="button" className="btn pri" onClick={() => print()}>
      <Icon name="print" small />
      Print
    </button>
  );
}
