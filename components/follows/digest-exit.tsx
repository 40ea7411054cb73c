// The way out behind a digest's link, and back in.
import type { DigestCadence } from "@/server/follows/schema";

type Props = { token: string; cadence: DigestCadence; stopped: boolean };

/** Works without JavaScript. */
export function DigestExit({ token, cadence, stopped }: Props) {
  return (
    <>
      <h1 className="h-page">{stopped ? `You get no ${cadence} mail` : `Stop the ${cadence} mail?`}</h1>
      <p className="lead">
        {stopped
          ? "What you follow stays as it is, and waits for you on the site."
          : "What you follow stays as it is; only this mail no longer comes."}
      </p>
      <form method="post" action={`/api/unsubscribe/${token}`}>
        <input type="hidden" name="place" value="digest" />
        <input type="hidden" name="cadence" value={stopped ? "" : "never"} />
        <button type="submit" className={stopped ? "btn" : "btn pri"}>
          {stopped ? `Send me the ${cadence} mail again` : `Stop the ${cadence} mail`}
        </button>
      </form>
      <p className="hint">
        Signed in, <a href="/settings/mail">your mail page</a> says when mail comes, and what you hear of.
      </p>
    </>
  );
}
