// Beginning to read a text by mail, or beginning anew: how much, and from where. Works without JavaScript.
import { PaceFields } from "@/components/portions/pace-fields";
import type { ByMailView } from "@/server/portions/service";

type Props = { text: string; back: string; view: ByMailView };

function Where({ place, of }: Pick<ByMailView, "place" | "of">) {
  return (
    <fieldset className="by-mail-from">
      <legend className="flabel">Begin</legend>
      <label className="by-mail-check">
        <input type="radio" name="from" value="front" defaultChecked={place === null} />
        <span>at the front</span>
      </label>
      {place !== null && (
        <label className="by-mail-check">
          <input type="radio" name="from" value="place" defaultChecked />
          <span>where I stopped on the site, at ¶&nbsp;{place}</span>
        </label>
      )}
      <span className="by-mail-check">
        <input type="radio" name="from" value="number" id="from-number" />
        <label htmlFor="from-number">at ¶</label>
        <input
          className="in"
          type="number"
          name="number"
          aria-label="The paragraph’s number"
          min={1}
          max={Math.max(1, of)}
          inputMode="numeric"
        />
        <span className="meta">of {of}</span>
      </span>
    </fieldset>
  );
}

/** The form. */
export function Begin({ text, back, view }: Props) {
  const { plan, place, of, hour, timeZone } = view;
  return (
    <form className="by-mail-form" method="post" action="/api/portions">
      <input type="hidden" name="act" value="start" />
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="back" value={back} />
      <PaceFields pace={plan?.pace ?? "medium"} weekdays={plan?.weekdays ?? false} />
      <Where place={place} of={of} />
      <button type="submit" className="btn pri">
        {plan ? "Begin anew" : "Read it by mail"}
      </button>
      <p className="hint">
        The first portion comes at once, the others at {String(hour).padStart(2, "0")}:00 (
        {timeZone.replaceAll("_", " ")}). <a href="/settings/mail">Another hour</a>
      </p>
    </form>
  );
}

/** Another pace for what is being read. */
export function Pace({ text, back, view: { plan } }: Props) {
  if (!plan) return null;
  return (
    <form className="by-mail-form" method="post" action="/api/portions">
      <input type="hidden" name="act" value="change" />
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="back" value={back} />
      <PaceFields pace={plan.pace} weekdays={plan.weekdays} />
      <button type="submit" className="btn pri">
        Save
      </button>
    </form>
  );
}
