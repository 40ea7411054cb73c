// The preview of a text on its way in: what came, and what will be read.
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import "@/app/styles/import.css";
import { GroupBar } from "@/components/groups/group-bar";
import { Workbench } from "@/components/texts/import/workbench";
import { ApiProvider } from "@/components/trpc";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Check a text" };

type Draft = Awaited<ReturnType<Awaited<ReturnType<typeof caller>>["texts"]["draft"]>>;

function ledeOf({ reading, revises }: Draft): string {
  if (revises?.from && revises.from !== revises.newest) return `It goes back to revision ${revises.from}.`;
  if (revises) return "Then you look through what it changes for those who have written.";
  if (reading) return `It will be a companion to “${reading.title}”.`;
  return "This is what we found in what you brought.";
}

export default async function DraftPage({ params }: { params: Promise<{ group: string; draft: string }> }) {
  const { group, draft: id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const api = await caller();
  const draft = await orPage(api.texts.draft({ draft: id }));
  if (draft.group.slug !== group) notFound();
  if (draft.published) redirect(`/groups/${group}/${draft.published.reading}/${draft.published.text}`);
  return (
    <ApiProvider>
      <GroupBar group={group} current="import" />
      <main className="page imp" id="main">
        <header>
          <h1 className="h-page">
            {draft.revises ? `Revise “${draft.revises.title}”` : "Check the text before anyone reads it"}
          </h1>
          <p className="lede">{ledeOf(draft)} Nothing is published until you say so.</p>
        </header>
        <Workbench start={draft} />
      </main>
    </ApiProvider>
  );
}
