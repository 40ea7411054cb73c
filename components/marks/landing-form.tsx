"use client";
// The box in which members say where a thread landed. Who was slower sees the other words and keeps their own.
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { commentId } from "@/components/comments/comment-id";
import { type Failure, failureOf } from "@/components/comments/failure";
import { useTalk } from "@/components/comments/talk-context";
import { useMarks, withEntry } from "@/components/marks/marks-context";
import { useEscape } from "@/components/texts/reading/escape";
import { useTRPCClient } from "@/components/trpc";
import { CharactersLeft } from "@/components/ui/characters-left";
import type { ThreadView } from "@/server/comments/view";
import { LANDING_LIMIT } from "@/server/marks/landing";
import type { LandingView } from "@/server/marks/view";

type Props = { thread: ThreadView; landing: LandingView | undefined; close: () => void };

/** What somebody else saved meanwhile; saving again puts one's own words in its place. */
function Theirs({ landing }: { landing: LandingView }) {
  return (
    <div className="theirs">
      <p className="meta">
        {landing.html ? `${landing.by} wrote meanwhile:` : `${landing.by} took it away meanwhile.`}
      </p>
      {landing.html && (
        <div
          className="cb"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server
          dangerouslySetInnerHTML={{ __html: landing.html }}
        />
      )}
    </div>
  );
}

function NotSaved({ failure: { kind, message } }: { failure: Failure }) {
  return (
    <p className="note warn" role="alert">
      <span>
        {message}{" "}
        {kind === "signedOut" && (
          <a href="/signin" target="_blank" rel="noreferrer">
            Sign in again, in a new tab, then save.
          </a>
        )}
      </span>
    </p>
  );
}

function useSaving({ thread, landing, close }: Props, leave: () => void) {
  const { change, again } = useMarks();
  const { say } = useTalk();
  const client = useTRPCClient();
  const began = useRef(landing?.version ?? 0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const busy = useRef(false);
  const save = async (body: string) => {
    if (busy.current) return;
    busy.current = true;
    try {
      const now = await client.marks.land.mutate({ thread: thread.id, version: began.current, body });
      change((old) => ({ ...old, landings: withEntry(old.landings, thread.id, now.version > 0 ? now : null) }));
      say(now.html ? "Where it landed is kept." : "The note was taken away; its history is kept.");
      close();
      leave();
    } catch (error) {
      setFailure(failureOf(error));
      await again();
    } finally {
      busy.current = false;
    }
  };
  const overtaken = landing && landing.version > began.current ? landing : null;
  // Whoever saves again has seen the other words.
  const agree = () => {
    began.current = landing?.version ?? began.current;
  };
  return { failure, save, overtaken, agree };
}

/** The form; it opens with what stands now. */
export default function LandingForm(props: Props) {
  const { thread, landing, close } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState(landing?.body ?? "");
  const back = () => document.getElementById(commentId(thread.root))?.focus({ preventScroll: true });
  const { failure, save, overtaken, agree } = useSaving(props, back);
  const leave = () => {
    close();
    back();
  };
  useEscape(true, leave);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (failure && overtaken) agree();
    void save(body);
  };
  return (
    <form className="landed writing" onSubmit={submit}>
      <label className="label" htmlFor={id}>
        Where we landed
      </label>
      {failure && <NotSaved failure={failure} />}
      {failure && overtaken && <Theirs landing={overtaken} />}
      <textarea
        ref={field}
        id={id}
        className="in"
        dir="auto"
        rows={4}
        maxLength={LANDING_LIMIT}
        aria-describedby={`${id}-hint`}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      />
      <p className="hint" id={`${id}-hint`}>
        A short conclusion for those who come later, in Markdown. Every member can change it, and what it said before is
        kept.{landing?.html ? " Saved empty, it is taken away." : ""}
      </p>
      <div className="row">
        <CharactersLeft className="grow" limit={LANDING_LIMIT} length={body.length} />
        <button type="button" className="btn quiet" onClick={leave}>
          Cancel
        </button>
        <button type="submit" className="btn pri">
          Save
        </button>
      </div>
    </form>
  );
}
