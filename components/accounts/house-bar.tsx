// The bar of pages that belong to no group.
import { SelfLink, SignInLink } from "@/components/accounts/self-link";
import { SendsElsewhere } from "@/components/comments/waiting/sends";
import { Bar } from "@/components/ui/bar";

type Props = {
  signedIn: boolean;
  current?: "groups" | "settings";
  /** Whose comments are sent from this page where any wait on the device; left out where they are seen to elsewhere. */
  sends?: string;
};

/** With the way to one's own things for those who have signed in, and the way in for the others. */
export function HouseBar({ signedIn, current, sends }: Props) {
  const links = signedIn ? [{ href: "/", label: "Groups", current: current === "groups" }] : [];
  return (
    <>
      <Bar links={links} tools={signedIn ? <SelfLink current={current === "settings"} /> : <SignInLink />} />
      {sends && <SendsElsewhere owner={sends} />}
    </>
  );
}
