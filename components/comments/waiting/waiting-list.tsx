"use client";
// Comments that wait to be sent, where they will stand: their words, why they wait, and what can be done.
import { useEffect, useRef, useState } from "react";
import { shown } from "@/components/comments/mention-text";
import { initials } from "@/components/comments/names";
import { useTalk } from "@/components/comments/talk-context";
import type { Waiting } from "@/components/comments/waiting/entry";
import { release, sendWaiting } from "@/components/comments/waiting/outbox";
import { signInPath } from "@/components/comments/waiting/sign-in-path";
import { useRoom } from "@/components/texts/reading/room-context";
import { useTRPCClient } from "@/components/trpc";
import { Icon } from "@/components/ui/icon";

const STATE = { away: "waiting to be sent", signedOut: "waiting for you to sign in", refused: "not posted" } as const;

function Why({ entry: { why } }: { entry: Waiting }) {
  const said = {
    away: (
      <>
        <b>{why.message}</b> Your comment is kept on this device; it is sent by itself as soon as that is possible.
      </>
    ),
    signedOut: (
      <>
        <b>You are signed out.</b> Your comment is kept on this device; it is sent by itself when you have signed in.
      </>
    ),
    refused: (
      <>
        <b>Not posted.</b> {why.message} Your words are still here.
      </>
    ),
  };
  return (
    <div className="note warn">
      <Icon name={why.kind === "away" ? "clock" : "flag"} />
      <p>{said[why.kind]}</p>
    </div>
  );
}

/** Two presses, since what is discarded is gone. */
function Discard({ label, discard }: { label: string; discard: () => void }) {
  const [asked, ask] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) sure.current?.focus();
  }, [asked]);
  return asked ? (
    <button type="button" ref={sure} className="sure" onClick={discard} onBlur={() => ask(false)}>
      Discard for good
    </button>
  ) : (
    <button type="button" aria-label={`Discard what you wrote on ${label}`} onClick={() => ask(true)}>
      Discard
    </button>
  );
}

function useActs(entry: Waiting, owner: string) {
  const { say } = useRoom();
  const { takeUp } = useTalk();
  const client = useTRPCClient();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (busy) return;
    setBusy(true);
    await sendWaiting(owner, client.comments.post.mutate, entry.key).finally(() => setBusy(false));
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(shown(entry.body).words);
      say("The words were copied.");
    } catch {
      say("The browser did not let the words be copied. Select them instead.");
    }
  };
  return {
    busy,
    send,
    copy,
    edit: () => {
      takeUp(entry);
      release(owner, entry.key);
    },
    discard: () => {
      release(owner, entry.key);
      say("What you wrote was discarded.");
    },
  };
}

function Acts({ entry, owner }: { entry: Waiting; owner: string }) {
  const { canWrite } = useTalk();
  const { busy, send, copy, edit, discard } = useActs(entry, owner);
  return (
    <footer className="ca">
      {entry.why.kind === "signedOut" && <a href={signInPath(entry.href)}>Sign in</a>}
      <button type="button" onClick={() => void send()} aria-disabled={busy}>
        {busy ? "Sending" : entry.why.kind === "away" ? "Try now" : "Try again"}
      </button>
      {canWrite && (
        <button type="button" onClick={edit}>
          Edit
        </button>
      )}
      <button type="button" onClick={() => void copy()}>
        Copy the text
      </button>
      <Discard label={entry.label} discard={discard} />
    </footer>
  );
}

function About({ also }: { also: readonly string[] }) {
  const { passages } = useRoom().facts;
  const named = passages.filter(({ id }) => also.includes(id)).map(({ label }) => label);
  return named.length > 0 && <p className="meta also">Also about {named.join(", ")}</p>;
}

type OneProps = { entry: Waiting; owner: string; name: string; beneath: boolean };

function One({ entry, owner, name, beneath }: OneProps) {
  return (
    <article className="waits" aria-label={`Your comment, ${STATE[entry.why.kind]}`} data-waiting={entry.key}>
      <header>
        <span className="av" aria-hidden="true">
          {initials(name)}
        </span>
        <b>{name}</b>
        <span className="meta">{STATE[entry.why.kind]}</span>
      </header>
      {entry.answering && !beneath && <p className="meta reply-to">in reply to {entry.answering}</p>}
      <About also={entry.also} />
      {entry.passage && (
        <blockquote className="pq" dir="auto">
          {entry.passage.words}
        </blockquote>
      )}
      <p className="cb" dir="auto">
        {shown(entry.body).words}
      </p>
      <Why entry={entry} />
      <Acts entry={entry} owner={owner} />
    </article>
  );
}

/** The list, `beneath` the comment that it answers or at the end of the talk; a screen reader is told by the room's messages, not by it. */
export function WaitingList({ waits, beneath }: { waits: readonly Waiting[]; beneath: boolean }) {
  const { viewer } = useRoom().facts;
  if (!viewer.id) return null;
  return (
    <div className="c waiting">
      {waits.map((entry) => (
        <One key={entry.key} entry={entry} owner={viewer.id ?? ""} name={viewer.name ?? "You"} beneath={beneath} />
      ))}
    </div>
  );
}
