"use client";
// The time zone: typed to be found, filled in from the browser where nothing was chosen yet.
import { useEffect, useRef } from "react";

type Props = { zones: readonly string[]; zone: string; guess: boolean; problem?: string };

/** `guess`: take the browser's own zone once the page is there. Without JavaScript the field keeps `zone`. */
export function ZoneField({ zones, zone, guess, problem }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (guess && here && field.current?.value === zone) field.current.value = here;
  }, [guess, zone]);
  return (
    <div className="field">
      <label htmlFor="zone">Time zone</label>
      <input
        ref={field}
        className="in"
        id="zone"
        name="timeZone"
        list="zones"
        defaultValue={zone}
        required
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby="zone-hint"
      />
      <datalist id="zones">
        {zones.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <p className={problem ? "problem" : "hint"} id="zone-hint">
        {problem ?? "Times and mails follow it. Type a city near you, such as Lisbon."}
      </p>
    </div>
  );
}
