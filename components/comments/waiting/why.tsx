"use client";
// Why a comment waits, in a sentence, and what can always be done with it.
import { useEffect, useRef, useState } from "react";
import { shown } from "@/components/comments/mention-text";
import type { Waiting } from "@/components/comments/waiting/entry";
import { Icon } from "@/components/ui/icon";

/** In two words, where it stands. */
export function stateOf({ edit, why }: Waiting): string {
  const refused = edit ? "not saved" : "not posted";
  return { away: "waiting to be sent", signedOut: "waiting for you to sign in", refused }[why.kind];
}

/** What happened, what is safe, what will be. */
export function Why({ entry: { why, edit } }: { entry: Waiting }) {
  const [what, refused] = edit ? ["Your edit", "Not saved."] : ["Your comment", "Not posted."];
  const said = {
    away: (
      <>
        <b>{why.message}</b> {what} is kept on this device, and will be sent as soon as it can be.
      </>
    ),
    signedOut: (
      <>
        <b>You are signed out.</b> {what} is kept on this device, and will be sent once you have signed in.
      </>
    ),
    refused: (
      <>
        <b>{refused}</b> {why.message} Your words are still here.
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

/** The further paragraphs that a comment is about. */
export const Further = ({ named }: { named: readonly string[] }) =>
  named.length > 0 && <p className="meta also">Also about {named.join(", ")}</p>;

/** Two presses, since what is discarded is gone. */
export function Discard({ label, discard, style }: { label: string; discard: () => void; style?: string }) {
  const [asked, ask] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) sure.current?.focus();
  }, [asked]);
  return asked ? (
    <button
      type="button"
      ref={sure}
      className={style ? `${style} sure` : "sure"}
      onClick={discard}
      onBlur={() => ask(false)}
    >
      Discard for good
    </button>
  ) : (
    <button type="button" className={style} aria-label={`Discard what you wrote on ${label}`} onClick={() => ask(true)}>
      Discard
    </button>
  );
}

/** Copies the words, and says whether the browser let it. */
export async function copyWords({ body }: Pick<Waiting, "body">, say: (words: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(shown(body).words);
    say("The words were copied.");
  } catch {
    say("The browser did not let the words be copied. Select them instead.");
  }
}
