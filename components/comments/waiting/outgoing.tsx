"use client";
// What waits on this device to be sent, wherever it belongs, and what became of what was sent from here.
import { useState } from "react";
import { shown } from "@/components/comments/mention-text";
import type { Waiting } from "@/components/comments/waiting/entry";
import { release, type Sent } from "@/components/comments/waiting/outbox";
import { signInPath } from "@/components/comments/waiting/sign-in-path";
import { useSendNow } from "@/components/comments/waiting/use-send-now";
import { saidOf, useSending } from "@/components/comments/waiting/use-sending";
import { useWaiting } from "@/components/comments/waiting/use-waiting";
import { copyWords, Discard, Further, stateOf, Why } from "@/components/comments/waiting/why";
import { type Clock, when } from "@/components/comments/when";

const whatOf = ({ edit, parent }: Waiting): string => (edit ? "An edit" : parent ? "A reply" : "A comment");

type Props = { owner: string; clock: Clock; say: (words: string) => void };

/** What is refused for good is changed in its place. */
function One({ entry, owner, clock, say }: Props & { entry: Waiting }) {
  const { busy, send } = useSendNow(owner, entry.key);
  const { kind } = entry.why;
  const over = entry.edit !== null && kind === "refused";
  return (
    <li className="out">
      <p className="meta">
        {when(new Date(entry.since), clock)} · {whatOf(entry)} on {entry.label}, {stateOf(entry)}
      </p>
      <Further named={entry.named} />
      <p className="said" dir="auto">
        {shown(entry.body).words}
      </p>
      <Why entry={entry} />
      <p className="row">
        {kind === "signedOut" && (
          <a className="btn pri" href={signInPath("/drafts")}>
            Sign in
          </a>
        )}
        {!over && (
          <button type="button" className="btn" aria-disabled={busy} onClick={() => void send()}>
            {busy ? "Sending" : "Send now"}
          </button>
        )}
        <a className="btn quiet" href={entry.href}>
          Go there
        </a>
        <button type="button" className="btn quiet" onClick={() => void copyWords(entry, say)}>
          Copy the text
        </button>
        <Discard
          label={entry.label}
          style="btn quiet"
          discard={() => {
            release(owner, entry.key);
            say("What you wrote was discarded.");
          }}
        />
      </p>
    </li>
  );
}

/** Nothing where nothing waits and nothing was sent. */
export function Outgoing({ owner, clock, say }: Props) {
  const waiting = useWaiting(owner);
  const [sent, setSent] = useState<Sent[]>([]);
  useSending(owner, (what) => {
    setSent((old) => [...old, what]);
    say(saidOf(what));
  });
  if (waiting.length === 0 && sent.length === 0) return null;
  return (
    <section aria-labelledby="outgoing">
      <h2 className="h-sec" id="outgoing">
        Waiting on this device
      </h2>
      <ul className="mine">
        {sent.map((what) => (
          <li key={what.entry.key} className="out">
            <p>
              {saidOf(what)} <a href={`/c/${what.written.comment.id}`}>See it</a>
            </p>
          </li>
        ))}
        {waiting.map((entry) => (
          <One key={entry.key} {...{ entry, owner, clock, say }} />
        ))}
      </ul>
    </section>
  );
}
