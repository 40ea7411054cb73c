// The page behind a mail's unsubscribe link: says what the mail was about, and stops or resumes it by a button.
import type { Metadata } from "next";
import "@/app/styles/follows.css";
import { Exit } from "@/components/follows/exit";
import { Bar } from "@/components/ui/bar";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Your mail", referrer: "no-referrer" };

export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const api = await caller();
  const { names, states } = await orPage(api.follows.byToken({ token }));
  const stopped = states.thread.hears !== "following";
  return (
    <>
      <Bar />
      <main className="page exits" id="main">
        {names && <p className="label">{names.group}</p>}
        <h1 className="h-page">{stopped ? "You get no mail for this thread" : "Stop mail for this thread?"}</h1>
        {names ? (
          <p className="lead">{names.thread}</p>
        ) : (
          <p>You no longer read its group, so nothing of it is mailed.</p>
        )}
        <ul className="exit-list">
          <Exit token={token} place="thread" name="this thread" state={states.thread} primary={!stopped} />
        </ul>
        <section aria-labelledby="wider">
          <h2 className="h-sec" id="wider">
            And beyond this thread
          </h2>
          <p className="hint">
            A stop also silences what you followed within it before. Take it back, and everything is as it was.
          </p>
          <ul className="exit-list">
            <Exit token={token} place="paragraph" name={names?.paragraph ?? "the paragraph"} state={states.paragraph} />
            <Exit token={token} place="text" name={names ? `“${names.text}”` : "the text"} state={states.text} />
            <Exit token={token} place="group" name={names?.group ?? "the group"} state={states.group} />
          </ul>
        </section>
      </main>
    </>
  );
}
