"use client";
// Comments that wait to be sent, where they will stand: their words, why they wait, and what can be done.
import { useEffect } from "react";
import { shown } from "@/components/comments/mention-text";
import { initials } from "@/components/comments/names";
import { useTalk } from "@/components/comments/talk-context";
import type { Waiting } from "@/components/comments/waiting/entry";
import { release } from "@/components/comments/waiting/outbox";
import { signInPath } from "@/components/comments/waiting/sign-in-path";
import { asReply } from "@/components/comments/waiting/take-up";
import { useSendNow } from "@/components/comments/waiting/use-send-now";
import { copyWords, Discard, Further, stateOf, Why } from "@/components/comments/waiting/why";
import { useRoom } from "@/components/texts/reading/room-context";

/** Opens the box of the comment that is edited; undefined where the comment is not on the screen. */
type OnEdit = (() => void) | undefined;

function useActs(entry: Waiting, owner: string, onEdit: OnEdit) {
  const { facts, say } = useRoom();
  const { takeUp } = useTalk();
  const { busy, send } = useSendNow(owner, entry.key);
  const intoBox = (what: Waiting) => {
    takeUp(what);
    release(owner, entry.key);
  };
  const { edit } = entry;
  return {
    busy,
    send,
    copy: () => void copyWords(entry, say),
    // The form takes the words up itself.
    edit: edit ? onEdit : () => intoBox(entry),
    reply: edit ? () => intoBox(asReply(entry, edit.comment, facts.viewer.name ?? "You")) : undefined,
    discard: () => {
      release(owner, entry.key);
      say("What you wrote was discarded.");
    },
  };
}

type ActsProps = { entry: Waiting; owner: string; onEdit: OnEdit };

function Acts({ entry, owner, onEdit }: ActsProps) {
  const { canWrite } = useTalk();
  const { busy, send, copy, edit, reply, discard } = useActs(entry, owner, onEdit);
  const { kind, overtaken } = entry.why;
  // The same words for the same version would be refused again.
  const over = entry.edit !== null && kind === "refused";
  return (
    <footer className="ca">
      {kind === "signedOut" && <a href={signInPath(entry.href)}>Sign in</a>}
      {!over && (
        <button type="button" onClick={() => void send()} aria-disabled={busy}>
          {busy ? "Sending" : kind === "away" ? "Try now" : "Try again"}
        </button>
      )}
      {canWrite && edit && (!over || overtaken) && (
        <button type="button" onClick={edit}>
          Edit
        </button>
      )}
      {canWrite && over && !overtaken && reply && (
        <button type="button" onClick={reply}>
          Write it as a reply
        </button>
      )}
      <button type="button" onClick={copy}>
        Copy the text
      </button>
      <Discard label={entry.label} discard={discard} />
    </footer>
  );
}

type OneProps = { entry: Waiting; owner: string; name: string; beneath: boolean; onEdit: OnEdit };

function One({ entry, owner, name, beneath, onEdit }: OneProps) {
  const { refresh } = useTalk();
  const { overtaken = false } = entry.why;
  // The comment is to be seen as it is now.
  useEffect(() => {
    if (overtaken) refresh();
  }, [overtaken, refresh]);
  const state = stateOf(entry);
  return (
    <article
      className="waits"
      aria-label={`Your ${entry.edit ? "edit" : "comment"}, ${state}`}
      data-waiting={entry.key}
    >
      <header>
        <span className="av" aria-hidden="true">
          {initials(name)}
        </span>
        <b>{entry.edit ? "Your edit" : name}</b>
        <span className="meta">{state}</span>
      </header>
      {entry.answering && !beneath && <p className="meta reply-to">in reply to {entry.answering}</p>}
      <Further named={entry.named} />
      {entry.passage && (
        <blockquote className="pq" dir="auto">
          {entry.passage.words}
        </blockquote>
      )}
      <p className="cb" dir="auto">
        {shown(entry.body).words}
      </p>
      <Why entry={entry} />
      <Acts entry={entry} owner={owner} onEdit={onEdit} />
    </article>
  );
}

type Props = { waits: readonly Waiting[]; beneath: boolean; onEdit?: () => void };

/** The list, `beneath` the comment that it answers or at the end of the talk; a screen reader is told by the room's messages, not by it. */
export function WaitingList({ waits, beneath, onEdit }: Props) {
  const { viewer } = useRoom().facts;
  if (!viewer.id) return null;
  const common = { owner: viewer.id, name: viewer.name ?? "You", beneath, onEdit };
  return (
    <div className="c waiting">
      {waits.map((entry) => (
        <One key={entry.key} entry={entry} {...common} />
      ))}
    </div>
  );
}
