// A way out of mail that leads to no mail.
import type { Metadata } from "next";
import { DeadLink } from "@/components/accounts/dead-link";
import { pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Not here" };

export default async function NoWayOut() {
  return (
    <DeadLink signedIn={(await pageActor()).kind === "person"} title="This link leads to no mail">
      Perhaps a part of it was lost on its way: open it from the mail once more. Signed in, you find everything that is
      mailed to you, and can stop it there.
    </DeadLink>
  );
}
