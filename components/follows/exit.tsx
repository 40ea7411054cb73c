// One way out of mail, or back in: a line that says how it stands and a button that works without JavaScript.
import type { ExitPlace } from "@/server/follows/schema";
import type { FollowState } from "@/server/follows/state";

type Offer = { cadence: "immediately" | "never" | ""; label: string };

/** What the button does: what is stopped can be heard again, everything else can be stopped. */
function offerFor(place: ExitPlace, name: string, state: FollowState): Offer {
  if (place === "thread" && state.hears !== "following")
    return { cadence: "immediately", label: `Follow ${name} again` };
  if (state.own === "never") return { cadence: "", label: `Allow mail about ${name} again` };
  return { cadence: "never", label: place === "thread" ? `Stop mail for ${name}` : `Stop mail about ${name}` };
}

/** A place that the mail was about. `primary` marks the one thing that people come for. */
export function Exit({
  token,
  place,
  name,
  state,
  primary = false,
}: {
  token: string;
  place: ExitPlace;
  name: string;
  state: FollowState;
  primary?: boolean;
}) {
  const offer = offerFor(place, name, state);
  return (
    <li id={place} className="exit">
      <p>{state.why}</p>
      <form method="post" action={`/api/unsubscribe/${token}`}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="cadence" value={offer.cadence} />
        <button type="submit" className={primary ? "btn pri" : "btn"}>
          {offer.label}
        </button>
      </form>
    </li>
  );
}
