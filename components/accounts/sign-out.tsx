// The way out, as a form: it works without JavaScript.

/** Ends this session. */
export function SignOut() {
  return (
    <form action="/api/auth/signout" method="post">
      <button type="submit" className="btn quiet">
        Sign out
      </button>
    </form>
  );
}
