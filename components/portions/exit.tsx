// The way out behind a portion's link, and back in.

type Props = { token: string; title: string | null; stopped: boolean };

/** Works without JavaScript. */
export function PortionExit({ token, title, stopped }: Props) {
  const what = title ? `“${title}”` : "this text";
  return (
    <>
      <h1 className="h-page">{stopped ? "It comes by mail no more" : "Stop reading it by mail?"}</h1>
      <p className="lead">
        {stopped
          ? `Where you stopped in ${what} is kept.`
          : `No more portions of ${what} come. Where you stop is kept.`}
      </p>
      <form method="post" action={`/api/unsubscribe/${token}`}>
        <input type="hidden" name="place" value="digest" />
        <input type="hidden" name="cadence" value={stopped ? "" : "never"} />
        <button type="submit" className={stopped ? "btn" : "btn pri"}>
          {stopped ? "Send me the rest after all" : "Stop it"}
        </button>
      </form>
      <p className="hint">
        Signed in, <a href="/settings/mail">your mail page</a> lists what you read by mail.
      </p>
    </>
  );
}
