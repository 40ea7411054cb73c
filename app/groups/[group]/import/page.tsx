// Where a text comes in: a source to paste or upload, and the drafts that wait to be gone on with.
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import "@/app/styles/import.css";
import { GroupBar } from "@/components/groups/group-bar";
import { DraftList } from "@/components/texts/import/draft-list";
import { StartForm } from "@/components/texts/import/start-form";
import { ApiProvider } from "@/components/trpc";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Import a text" };

type Props = { params: Promise<{ group: string }>; searchParams: Promise<{ reading?: string | string[] }> };

export default async function ImportPage({ params, searchParams }: Props) {
  const { group } = await params;
  const { reading } = await searchParams;
  const api = await caller();
  const { readings, viewer } = await orPage(api.texts.list({ group }));
  if (!viewer.canImport) forbidden();
  const drafts = await orPage(api.texts.drafts({ group }));
  const actor = await pageActor();
  const timeZone = actor.kind === "person" ? actor.timeZone : "UTC";
  const said = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  });
  const items = drafts.map(({ updatedAt, ...draft }) => ({ ...draft, when: said.format(updatedAt) }));
  return (
    <ApiProvider>
      <GroupBar group={group} current="import" />
      <main className="page imp start" id="main">
        <header>
          <h1 className="h-page">Import a text</h1>
          <p className="lede">
            Paste it as it is. We look for its title, headings, paragraphs and notes, and you check what we found before
            anyone reads it.
          </p>
        </header>
        <StartForm
          group={group}
          readings={readings.filter(({ archived }) => !archived).map(({ slug, title }) => ({ slug, title }))}
          chosen={typeof reading === "string" ? reading : undefined}
        />
        <section aria-labelledby="drafts">
          <h2 className="label" id="drafts">
            Drafts in progress
          </h2>
          {items.length > 0 ? (
            <DraftList group={group} drafts={items} />
          ) : (
            <p className="hint">None. A text that you begin here waits here until you publish it.</p>
          )}
        </section>
      </main>
    </ApiProvider>
  );
}
