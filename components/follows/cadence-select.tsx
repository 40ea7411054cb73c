"use client";
// How often one hears of something, as a list to choose from.
import type { WishedCadence } from "@/server/follows/schema";

const CHOICES: { value: NonNullable<WishedCadence>; label: string }[] = [
  { value: "immediately", label: "Every new comment by mail" },
  { value: "daily", label: "Once a day, in one mail" },
  { value: "weekly", label: "Once a week, in one mail" },
  { value: "never", label: "Never (mute)" },
];

type Props = {
  label: string;
  value: WishedCadence;
  /** What holds where nothing is wished; without it, something must be. */
  none?: string;
  choose: (cadence: WishedCadence) => void;
};

/** Chooses at once. */
export function CadenceSelect({ label, value, none, choose }: Props) {
  return (
    <select
      className="in"
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => choose((event.target.value || null) as WishedCadence)}
    >
      {none && <option value="">{none}</option>}
      {CHOICES.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
