// How much a portion holds, and on which days one comes.
import type { Pace } from "@/server/portions/schema";

const PACES: [Pace, string][] = [
  ["short", "Short: about 500 words, two minutes"],
  ["medium", "Medium: about 1,000 words, four minutes"],
  ["long", "Long: about 2,000 words, nine minutes"],
];

/** Within a form. */
export function PaceFields({ pace, weekdays }: { pace: Pace; weekdays: boolean }) {
  return (
    <>
      <label className="field">
        <span className="flabel">A portion is</span>
        <select className="in" name="pace" defaultValue={pace}>
          {PACES.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className="by-mail-check">
        <input type="checkbox" name="weekdays" value="yes" defaultChecked={weekdays} />
        <span>From Monday to Friday only</span>
      </label>
    </>
  );
}
