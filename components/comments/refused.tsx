"use client";
// Why sending did not work, above the box; the words are still in it.
import type { Failure } from "@/components/comments/failure";
import { Icon } from "@/components/ui/icon";

const TITLE = { refused: "Not posted.", signedOut: "Signed out.", away: "Not sent yet." } as const;

/** The reason, and what to do about it. */
export function Refused({ failure, retry }: { failure: Failure; retry: () => void }) {
  return (
    <div className="note warn" role="alert">
      <Icon name="flag" />
      <div>
        <p>
          <b>{TITLE[failure.kind]}</b> {failure.message}
        </p>
        <p className="row">
          {failure.kind === "signedOut" && (
            <a href="/signin" target="_blank" rel="noreferrer">
              Sign in again, in a new tab
            </a>
          )}
          {failure.kind !== "refused" && (
            <button type="button" onClick={retry}>
              Try again
            </button>
          )}
        </p>
      </div>
    </div>
  );
}
