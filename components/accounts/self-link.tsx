// The way to one's own settings, in the tools of a bar.
import Link from "next/link";
import { Icon } from "@/components/ui/icon";

/** Leads to name, time zone and the way out. */
export function SelfLink({ current }: { current?: boolean }) {
  return (
    <Link className="ib" href="/settings" aria-label="Your settings" aria-current={current ? "page" : undefined}>
      <Icon name="person" />
    </Link>
  );
}

/** The way in, for visitors. */
export const SignInLink = () => (
  <Link className="btn quiet" href="/signin">
    Sign in
  </Link>
);
