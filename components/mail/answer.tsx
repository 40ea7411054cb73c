// A box to answer a mail of the local mailbox, as its recipient would from their mail program. Works without JavaScript.

/** The box; `sent` says that an answer has just gone. */
export function Answer({ mail, sent }: { mail: string; sent: boolean }) {
  return (
    <form className="mail-answer" method="post" action={`/api/mailbox/${mail}`}>
      <h2 className="h-sec">Answer it</h2>
      {sent && (
        <p className="note" role="status">
          Your answer is on its way: in a few seconds it stands in the thread, or a letter here says why not.
        </p>
      )}
      <label htmlFor="words" className="meta">
        As its recipient, from their mail program; the mail is quoted beneath your words.
      </label>
      <textarea className="in" id="words" name="words" required maxLength={10_000} rows={4} />
      <button type="submit" className="btn pri">
        Send the answer
      </button>
    </form>
  );
}
