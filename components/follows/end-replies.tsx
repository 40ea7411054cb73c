// Ending the reply addresses of all mails so far: asked twice, and works without JavaScript.

/** A press shows what it means; a second one does it. */
export function EndReplies() {
  return (
    <section className="apart" aria-labelledby="replies">
      <h2 className="h-sec" id="replies">
        Answering by mail
      </h2>
      <p>Whoever has a mail to you can answer it in your name. If one got into other hands, end its address.</p>
      <details className="end-replies">
        <summary className="btn">End the addresses of all mails so far</summary>
        <form method="post" action="/api/settings/replies">
          <p>
            None of the mails that you have got can be answered any more; what you send to them comes back. Mails from
            now on can be answered as before. This cannot be undone.
          </p>
          <input type="hidden" name="sure" value="yes" />
          <button type="submit" className="btn">
            End them for good
          </button>
        </form>
      </details>
    </section>
  );
}
