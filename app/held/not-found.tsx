// A mail that does not wait.
import type { Metadata } from "next";
import { DeadLink } from "@/components/accounts/dead-link";
import { pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Not here" };

export default async function NothingWaits() {
  return (
    <DeadLink signedIn={(await pageActor()).kind === "person"} title="No mail waits behind this link">
      Perhaps a part of it was lost on its way: open it from the mail once more. Signed in, you see what has become of
      your mails.
    </DeadLink>
  );
}
