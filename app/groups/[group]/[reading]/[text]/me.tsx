// The reader, at the end of the bar.
import Link from "next/link";
import { initials } from "@/components/comments/names";
import type { Viewer } from "@/components/texts/reading/room-context";

/** The way to one's own settings, or to signing in. */
export function Me({ viewer }: { viewer: Viewer }) {
  if (!viewer.id)
    return (
      <Link className="btn quiet" href="/signin">
        Sign in
      </Link>
    );
  return (
    <Link
      className="wide me"
      href="/settings"
      aria-label={`${initials(viewer.name ?? "You")}, your settings`}
      title={viewer.name ?? undefined}
    >
      <span className="av" aria-hidden="true">
        {initials(viewer.name ?? "You")}
      </span>
    </Link>
  );
}
