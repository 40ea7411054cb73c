// The review of a revision before it is published.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import "@/app/styles/import.css";
import "@/app/styles/revise.css";
import { GroupBar } from "@/components/groups/group-bar";
import { AllChanges } from "@/components/texts/revise/all-changes";
import { ReviewBench } from "@/components/texts/revise/review-bench";
import { sayCounts } from "@/components/texts/revise/say";
import { ApiProvider } from "@/components/trpc";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Review a revision" };

export default async function ReviewPage({ params }: { params: Promise<{ group: string; draft: string }> }) {
  const { group, draft: id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const api = await caller();
  const draft = await orPage(api.texts.draft({ draft: id }));
  if (draft.group.slug !== group) notFound();
  if (draft.published) redirect(`/groups/${group}/${draft.published.reading}/${draft.published.text}`);
  if (!draft.revises) redirect(`/groups/${group}/import/${id}`);
  const review = await orPage(api.revisions.review({ draft: id }));
  return (
    <ApiProvider>
      <GroupBar group={group} current="import" />
      <main className="page revise" id="main">
        <header>
          <p className="label">
            <Link href={`/groups/${group}/import/${id}`}>Back to the draft</Link>
          </p>
          <h1 className="h-page">What this changes for “{review.text.title}”</h1>
          <p className="lede">
            {review.restores && `It goes back to revision ${review.restores}. `}
            {sayCounts(review.changes)}.
            {review.items.length > 0 && " Below are the paragraphs that people wrote about."}
          </p>
        </header>
        <ReviewBench start={review} />
        <AllChanges draft={id} />
      </main>
    </ApiProvider>
  );
}
