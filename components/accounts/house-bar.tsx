// The bar of pages that belong to no group.
import { SelfLink, SignInLink } from "@/components/accounts/self-link";
import { Bar } from "@/components/ui/bar";

/** With the way to one's own things for those who have signed in, and the way in for the others. */
export function HouseBar({ signedIn, current }: { signedIn: boolean; current?: "groups" | "settings" }) {
  const links = signedIn ? [{ href: "/", label: "Groups", current: current === "groups" }] : [];
  return <Bar links={links} tools={signedIn ? <SelfLink current={current === "settings"} /> : <SignInLink />} />;
}
