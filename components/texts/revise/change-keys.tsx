"use client";
// Walking through the changes of a comparison, with N and P or the buttons.
import { useEffect } from "react";
import { Icon } from "@/components/ui/icon";

const inField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select") !== null;

/** The change that has the focus, or else the first one that is not above the middle of the screen. */
function walk(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(".cmp")];
  const focused = all.findIndex((one) => one.contains(document.activeElement));
  const below = all.findIndex((one) => one.getBoundingClientRect().top > innerHeight / 2);
  const ahead = below < 0 ? all.length : below;
  const at = focused >= 0 ? focused + step : step > 0 ? (scrollY > 0 ? ahead : 0) : ahead - 1;
  const next = all[at];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "center" });
}

/** The buttons; they name their keys. */
export function ChangeKeys() {
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
      const key = event.key.toLowerCase();
      const step = key === "n" ? 1 : key === "p" ? -1 : null;
      if (!step) return;
      event.preventDefault();
      walk(step);
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, []);
  return (
    <div className="cmp-walk">
      <button
        type="button"
        className="ib"
        aria-label="The change before"
        title="The change before (P)"
        onClick={() => walk(-1)}
      >
        <Icon name="up" />
      </button>
      <button type="button" className="ib" aria-label="Next change" title="Next change (N)" onClick={() => walk(1)}>
        <Icon name="down" />
      </button>
      <span className="hint keysline">
        <kbd className="kbd">N</kbd> next change · <kbd className="kbd">P</kbd> the one before
      </span>
    </div>
  );
}
