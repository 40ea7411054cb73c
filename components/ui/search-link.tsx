// The way to a group's search, in every bar of the group.
import Link from "next/link";
import { Icon } from "@/components/ui/icon";

/** A magnifying glass; the key "/" presses it. */
export const SearchLink = ({ group, current }: { group: string; current?: boolean }) => (
  <Link
    className="ib find"
    href={`/groups/${group}/search`}
    prefetch={false}
    aria-label="Search"
    aria-current={current ? "page" : undefined}
    title="Search"
  >
    <Icon name="search" />
  </Link>
);
