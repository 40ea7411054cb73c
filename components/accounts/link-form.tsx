// Asks for a sign-in link: one field, one button; works without JavaScript.

type Props = { next: string; problem?: string; email?: string; label?: string };

/** `problem` says in a sentence what was wrong with the last attempt. */
export function LinkForm({ next, problem, email, label = "Send me a link" }: Props) {
  return (
    <form action="/api/signin" method="post">
      <div className="field">
        <label htmlFor="email">Your e-mail address</label>
        <input
          className="in"
          id="email"
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          placeholder="you@example.org"
          defaultValue={email}
          required
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "email-problem" : undefined}
        />
        {problem && (
          <p className="problem" id="email-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      {next !== "/" && <input type="hidden" name="next" value={next} />}
      <button type="submit" className="btn pri big">
        {label}
      </button>
    </form>
  );
}
