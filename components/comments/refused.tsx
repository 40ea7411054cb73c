"use client";
// Why sending did not work, above the box; the words are still in it.
import type { Failure } from "@/components/comments/failure";
import { Icon } from "@/components/ui/icon";

const TITLE = { refused: "Not posted.", signedOut: "You are signed out.", away: "Not sent yet." } as const;

/** What is safe, and what to do. */
const THEN = {
  refused: "",
  signedOut: " Your words are kept here.",
  away: " Your words are kept here; try again when you are back online.",
} as const;

type Props = {
  failure: Failure;
  retry: () => void;
  /** Where signing in is asked for, and what it leads to. */
  signIn: { href: string; words: string; onPress: () => void };
};

/** The reason, and what to do about it. */
export function Refused({ failure: { kind, message }, retry, signIn }: Props) {
  return (
    <div className="note warn" role="alert">
      <Icon name="flag" />
      <div>
        <p>
          <b>{TITLE[kind]}</b> {message}
          {THEN[kind]}
        </p>
        <p className="row">
          {kind === "signedOut" && (
            <a className="btn" href={signIn.href} onClick={signIn.onPress}>
              {signIn.words}
            </a>
          )}
          {kind !== "refused" && (
            <button type="button" onClick={retry}>
              Try again
            </button>
          )}
        </p>
      </div>
    </div>
  );
}
