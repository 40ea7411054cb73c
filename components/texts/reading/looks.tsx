"use client";
// What can be chosen about the looks of the page: size and measure of the text, light or dark, movement. Kept on this device.
import { type FocusEvent, useEffect, useRef, useState } from "react";
import { keepPlace } from "@/components/texts/reading/keep-place";
import { Icon } from "@/components/ui/icon";
import { choose, lookNow } from "@/components/ui/looks";
import { LOOKS, type Look } from "@/server/looks";

/** In the order in which they are shown: a scale reads from small to large. */
const ROWS: readonly { look: Look; name: string; order: readonly string[] }[] = [
  { look: "size", name: "Text size", order: ["small", "", "large", "larger"] },
  { look: "measure", name: "Line length", order: ["narrow", "", "wide"] },
  { look: "theme", name: "Colours", order: ["", "light", "dark"] },
  { look: "motion", name: "Motion", order: ["", "less"] },
];

const nameOf = (look: Look, value: string): string => LOOKS[look].find(([one]) => one === value)?.[1] ?? "";

function Row({ look, name, order }: (typeof ROWS)[number]) {
  const [now, setNow] = useState(() => lookNow(look));
  const take = (value: string) => {
    keepPlace(() => choose(look, value));
    setNow(value);
  };
  return (
    <fieldset>
      <legend className="label">{name}</legend>
      <div className="picks">
        {order.map((value) => (
          <label key={value} data-value={value || "normal"}>
            <input type="radio" name={`look-${look}`} checked={now === value} onChange={() => take(value)} />
            {look === "size" && <span aria-hidden="true">A</span>}
            <span className={look === "size" ? "vh" : undefined}>{nameOf(look, value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The popover; a press elsewhere, Escape, or Tab out of it closes it. */
export default function Looks({ print, close }: { print: string; close: (back: boolean) => void }) {
  const pop = useRef<HTMLDivElement>(null);
  useEffect(() => {
    pop.current?.querySelector<HTMLElement>("input:checked")?.focus({ preventScroll: true });
    const press = (event: MouseEvent) => {
      if (event.target instanceof Element && !event.target.closest(".looks-place")) close(false);
    };
    document.addEventListener("pointerdown", press);
    return () => document.removeEventListener("pointerdown", press);
  }, [close]);
  const leave = ({ relatedTarget: to }: FocusEvent) => {
    if (to instanceof Element && !to.closest(".looks-place")) close(false);
  };
  return (
    <div className="pop looks" role="dialog" aria-label="How this page looks" ref={pop} onBlur={leave}>
      {ROWS.map((row) => (
        <Row key={row.look} {...row} />
      ))}
      <p className="row">
        <a className="btn quiet" href={print}>
          <Icon name="print" small />
          Print
        </a>
        <button type="button" className="btn quiet" data-do="keys" onClick={() => close(true)}>
          Keys
          <span className="kbd" aria-hidden="true">
            ?
          </span>
        </button>
      </p>
    </div>
  );
}
