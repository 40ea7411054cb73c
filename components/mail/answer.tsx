// A box to answer a mail of the local mailbox, as its recipient would from their mail program. Works without JavaScript.

type Props = { mail: string; ways: { to: string; about: string }[]; sent: boolean };

/** To the mail itself, or to one of the addresses in it. */
function To({ ways }: Pick<Props, "ways">) {
  return (
    <>
      <label htmlFor="to" className="meta">
        To the mail itself, or to one of the addresses in it
      </label>
      <select className="in" id="to" name="to" defaultValue="">
        <option value="">The whole mail: quote in your words what you answer, or begin with “¶ 12:”</option>
        {ways.map(({ to, about }) => (
          <option key={to} value={to}>
            {about}
          </option>
        ))}
      </select>
    </>
  );
}

/** The box; `sent` says that an answer has just gone. */
export function Answer({ mail, ways, sent }: Props) {
  return (
    <form className="mail-answer" method="post" action={`/api/mailbox/${mail}`}>
      <h2 className="h-sec">Answer it</h2>
      {sent && (
        <p className="note" role="status">
          Your answer is on its way: in a few seconds it stands in its place, or a letter here says why not.
        </p>
      )}
      {ways.length > 0 && <To ways={ways} />}
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
