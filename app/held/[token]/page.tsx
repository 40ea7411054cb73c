// A mail that waits: what it says and why it was not posted. Opening the page changes nothing; its buttons do.
import type { Metadata } from "next";
import "@/app/styles/held.css";
import { Held } from "@/components/mail/held";
import { Bar } from "@/components/ui/bar";
import { caller, orPage } from "@/server/trpc/caller";
import { sayDate } from "@/server/when";

export const metadata: Metadata = { title: "A mail that waits", referrer: "no-referrer" };

const HEADINGS = {
  held: "Post this answer?",
  which: "What is this answer about?",
  posted: "This answer is posted",
  discarded: "This answer was thrown away",
};

export default async function HeldPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const held = await orPage((await caller()).incoming.held({ token: token.slice(0, 64) }));
  const { state, why, whose, sender, at, timeZone, parts, names } = held;
  const open = parts.some(({ about }) => about === null) && held.choices.length > 0;
  const when = sayDate(at, timeZone);
  return (
    <>
      <Bar />
      <main className="page held-mail" id="main">
        {names && <p className="label">{names.group}</p>}
        <h1 className="h-page">{HEADINGS[state === "held" && open && !whose ? "which" : state]}</h1>
        {names ? <p className="lead">{names.thread}</p> : <p>You no longer read its group, so it cannot be posted.</p>}
        {state === "held" && (
          <p>
            It came from <b>{sender}</b> on {when}. {why}
          </p>
        )}
        <Held token={token} held={held} />
      </main>
    </>
  );
}
