// Where a text comes in: a source to paste or upload, and the drafts that wait to be gone on with.
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import "@/app/styles/import.css";
import { GroupBar } from "@/components/groups/group-bar";
import { DraftList } from "@/components/texts/import/draft-list";
import { StartForm } from "@/components/texts/import/start-form";
import { ApiProvider } from "@/components/trpc";
import { caller, orPage, pageActor } from "@/server/trpc/caller";
import { sayWhen } from "@/server/when";

export const metadata: Metadata = { title: "Import a text" };

type Listed = Awaited<ReturnType<Awaited<ReturnType<typeof caller>>["texts"]["list"]>>["readings"];

type Props = {
  params: Promise<{ group: string }>;
  searchParams: Promise<{ reading?: string | string[]; revises?: string | string[] }>;
};

/** The text that `revises` names, as "reading/text"; none where there is no such text. */
function againOf(readings: Listed, revises: string | string[] | undefined) {
  const [slug, text] = typeof revises === "string" ? revises.split("/") : [];
  const found = readings.find((one) => one.slug === slug)?.texts.find((one) => one.slug === text);
  return slug && text && found ? { reading: slug, text, title: found.title } : undefined;
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { group } = await params;
  const { reading, revises } = await searchParams;
  const api = await caller();
  const { readings, viewer } = await orPage(api.texts.list({ group }));
  if (!viewer.canImport) forbidden();
  const again = againOf(readings, revises);
  const drafts = await orPage(api.texts.drafts({ group }));
  const actor = await pageActor();
  const timeZone = actor.kind === "person" ? actor.timeZone : "UTC";
  const items = drafts.map(({ updatedAt, ...draft }) => ({ ...draft, when: sayWhen(updatedAt, new Date(), timeZone) }));
  return (
    <ApiProvider>
      <GroupBar group={group} current="import" />
      <main className="page imp start" id="main">
        <header>
          <h1 className="h-page">{again ? `Import “${again.title}” again` : "Import a text"}</h1>
          <p className="lede">
            {again
              ? "Bring it as it should be now. You check what we find, and what becomes of the talk, before anyone reads it."
              : "Bring it as it is. We look for its title, headings, paragraphs and notes, and you check what we found before anyone reads it."}
          </p>
        </header>
        <StartForm
          group={group}
          readings={readings.filter(({ archived }) => !archived).map(({ slug, title }) => ({ slug, title }))}
          again={again}
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
