// What one was writing and has not posted, wherever it was, also where its place can be written at no more.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import "@/app/styles/settings.css";
import "@/app/styles/drafts.css";
import { HouseBar } from "@/components/accounts/house-bar";
import { DraftList } from "@/components/comments/drafting/draft-list";
import { ApiProvider } from "@/components/trpc";
import { caller, pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Your drafts" };

export default async function DraftsPage() {
  const actor = await pageActor();
  if (actor.kind === "visitor") redirect("/signin?next=%2Fdrafts");
  const drafts = await (await caller()).comments.allDrafts();
  return (
    <>
      <HouseBar signedIn />
      <main className="page drafts" id="main">
        <h1 className="h-page">Your drafts</h1>
        <p className="lede">Only you see them. Each ends when you post it, or discard it.</p>
        <ApiProvider>
          <DraftList initial={drafts} owner={actor.id} clock={{ now: new Date(), timeZone: actor.timeZone }} />
        </ApiProvider>
      </main>
    </>
  );
}
