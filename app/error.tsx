"use client";
// Something broke on our side.

/** Says what is safe, and offers to try again: from the server on, where it broke. */
export default function Broken() {
  return (
    <main className="page" id="main">
      <section className="alone">
        <h1>Something went wrong on our side</h1>
        <p>
          Nothing you wrote is lost: comments that were posted are kept, and a draft stays in this browser. Try again in
          a moment.
        </p>
        <div className="r">
          <button type="button" className="btn pri" onClick={() => window.location.reload()}>
            Try again
          </button>
          <a className="btn" href="/">
            To the front page
          </a>
        </div>
      </section>
    </main>
  );
}
