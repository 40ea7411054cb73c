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
          <h1 className="h-page">Check the text before anyone reads it</h1>
          <p className="lede">
            {draft.reading
              ? `It will be a companion to “${draft.reading.title}”. `
              : "This is what we found in what you brought. "}
            Nothing is published until you say so.
          </p>
        </header>
        <Workbench start={draft} />
      </main>
    </ApiProvider>
  );
}
