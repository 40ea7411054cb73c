"use client";
// Something broke on our side.
import { useEffect } from "react";

/** How often it is asked whether what was away is back, in milliseconds. */
const EVERY = 5_000;

/** Loads the page anew once what was away is back. Where nothing is away the fault is ours, and loading anew is left to people. */
function useWellAgain(): void {
  useEffect(() => {
    let isAway = false;
    const ask = async () => {
      const isWell = await fetch("/api/health").then(
        ({ ok }) => ok,
        () => false,
      );
      if (isWell && isAway) window.location.reload();
      if (isWell) clearInterval(timer);
      isAway = !isWell;
    };
    const timer = setInterval(ask, EVERY);
    void ask();
    return () => clearInterval(timer);
  }, []);
}

/** Says what is safe, and offers to try again: from the server on, where it broke. */
export default function Broken() {
  useWellAgain();
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
