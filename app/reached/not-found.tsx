// A link that shows whether mail comes, and has run out.
import type { Metadata } from "next";
import { DeadLink } from "@/components/accounts/dead-link";
import { pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Not here" };

export default async function ReachedNowhere() {
  return (
    <DeadLink signedIn={(await pageActor()).kind === "person"} title="This link works no more">
      It works for a day, and only until another one is asked for. Sign in, and ask for a new one above the page.
    </DeadLink>
  );
}
