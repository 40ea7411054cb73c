"use client";
// The list of keys, on "?": the page's only modal list, and the place to switch single keys off.
import { useState } from "react";
import { KEYS, KEYS_OFF } from "@/components/texts/reading/keys";

const isOn = (): boolean => {
  try {
    return localStorage.getItem(KEYS_OFF) !== "1";
  } catch {
    return true;
  }
};

function keep(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, "1");
  } catch {
    // Where nothing can be kept, the choice holds until the page closes.
  }
}

/** The dialog; `?` opens it. */
export function KeySheet() {
  const [on, setOn] = useState(true);
  return (
    <dialog id="keys" aria-labelledby="keys-head" onToggle={() => setOn(isOn())}>
      <h2 className="h-sec" id="keys-head">
        Keys
      </h2>
      <dl className="keys">
        {KEYS.map(([key, act]) => (
          <div key={key}>
            <dt>
              <span className="kbd">{key}</span>
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <label className="check">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              keep(event.target.checked);
              setOn(event.target.checked);
            }}
          />
          Single keys act on this device
        </label>
        <button type="submit" className="btn">
          Close
        </button>
      </form>
    </dialog>
  );
}
