// Name, time zone, keys: the one form about oneself; works without JavaScript.
import { ZoneField } from "@/components/accounts/zone-field";

type Problems = { name?: string; zone?: string };
type Props = {
  self: { name: string | null; timeZone: string; singleKeys: boolean };
  zones: readonly string[];
  nameLength: number;
  problems: Problems;
  /** Set for newcomers: where they go on afterwards. */
  next?: string;
};

/** For newcomers the button goes on, for everybody else it saves. */
export function SelfForm({ self, zones, nameLength, problems, next }: Props) {
  return (
    <form action="/api/settings" method="post" className="stack">
      <div className="field">
        <label htmlFor="name">Your name</label>
        <input
          className="in"
          id="name"
          name="name"
          defaultValue={self.name ?? ""}
          maxLength={nameLength}
          autoComplete="name"
          required
          aria-invalid={problems.name ? true : undefined}
          aria-describedby="name-hint"
        />
        <p className={problems.name ? "problem" : "hint"} id="name-hint">
          {problems.name ?? "It stands beside what you write, for everybody who may read that."}
        </p>
      </div>
      <ZoneField zones={zones} zone={self.timeZone} guess={next !== undefined} problem={problems.zone} />
      {next === undefined && (
        <div className="field">
          <span className="flabel">Keys</span>
          <label className="check">
            <input type="checkbox" name="singleKeys" defaultChecked={self.singleKeys} aria-describedby="keys-hint" />
            Single-key shortcuts on the reading page
          </label>
          <p className="hint" id="keys-hint">
            J and K lead through the paragraphs, N to what is new, ? lists the others. Switch them off if you speak your
            letters, or if they get in your way.
          </p>
          <input type="hidden" name="keys" value="1" />
        </div>
      )}
      {next !== undefined && (
        <>
          <input type="hidden" name="welcome" value="1" />
          <input type="hidden" name="next" value={next} />
        </>
      )}
      <button type="submit" className={next === undefined ? "btn pri" : "btn pri big"}>
        {next === undefined ? "Save" : "Go on"}
      </button>
    </form>
  );
}
