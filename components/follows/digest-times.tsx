// When the daily and the weekly mail come; works without JavaScript.
import Link from "next/link";
import type { DigestCadence } from "@/server/follows/schema";
import { whenNear } from "@/server/when";

type One = { stopped: boolean; next: Date };
type Props = { digests: { hour: number; weekday: number; timeZone: string; daily: One; weekly: One } };

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

function Digest({ cadence, one, timeZone }: { cadence: DigestCadence; one: One; timeZone: string }) {
  return (
    <li>
      <p>
        <b>{cadence === "daily" ? "The daily mail" : "The weekly mail"}</b>
        <br />
        <span className="meta">
          {one.stopped ? "You have stopped it." : `Next on ${whenNear(one.next, timeZone)}, if there is something new.`}
        </span>
      </p>
      <span className="digest-ways">
        {!one.stopped && (
          <Link className="btn quiet" href={`/settings/mail/preview?cadence=${cadence}`}>
            See it now<span className="vh">: the {cadence} mail</span>
          </Link>
        )}
        <form method="post" action="/api/settings/digests">
          <input type="hidden" name="cadence" value={cadence} />
          <input type="hidden" name="wanted" value={one.stopped ? "yes" : "no"} />
          <button type="submit" className="btn quiet">
            {one.stopped ? "Send it again" : "Stop"}
            <span className="vh">: the {cadence} mail</span>
          </button>
        </form>
      </span>
    </li>
  );
}

/** The hour and the weekday, and for each of the two mails: when the next one comes, a look at it, a way to stop it. */
export function DigestTimes({ digests: { hour, weekday, timeZone, daily, weekly } }: Props) {
  return (
    <section className="digests" aria-labelledby="digests">
      <h2 className="h-sec" id="digests">
        The daily and the weekly mail
      </h2>
      <p>They bring what you follow “once a day” or “once a week”, in the order in which you read.</p>
      <form method="post" action="/api/settings/digests" className="digest-times">
        <label className="field">
          <span className="flabel">Hour</span>
          <select className="in" name="hour" defaultValue={hour}>
            {HOURS.map((one) => (
              <option key={one} value={one}>
                {String(one).padStart(2, "0")}:00
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="flabel">The weekly one on</span>
          <select className="in" name="weekday" defaultValue={weekday}>
            {WEEKDAYS.map((name, at) => (
              <option key={name} value={at + 1}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="btn pri">
          Save
        </button>
      </form>
      <p className="hint">
        In your time zone, {timeZone.replaceAll("_", " ")}. <Link href="/settings">Change the time zone</Link>
      </p>
      <ul className="digest-list">
        <Digest cadence="daily" one={daily} timeZone={timeZone} />
        <Digest cadence="weekly" one={weekly} timeZone={timeZone} />
      </ul>
    </section>
  );
}
