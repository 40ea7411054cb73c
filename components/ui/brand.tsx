// The name and its mark: lines of a text, tied to a note.
import Link from "next/link";

/** Leads home. */
export function Brand() {
  return (
    <Link className="brand" href="/">
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <path
          d="M2 4.5h10M2 9h10M2 13.5h10M2 18h6"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          opacity=".55"
        />
        <path d="M15 9h2.2" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        <circle cx="19" cy="9" r="2.4" fill="currentColor" />
      </svg>
      Postil
    </Link>
  );
}
