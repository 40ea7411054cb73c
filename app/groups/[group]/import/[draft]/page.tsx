// The preview of a text on its way in: what came, and what will be read.
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import "@/app/styles/import.css";
import { GroupBar } from "@/components/groups/group-bar";
import { type Intake, IntakePanel } from "@/components/texts/import/intake-panel";
import { Workbench } from "@/components/texts/import/workbench";
import { ApiProvider } from "@/components/trpc";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Check a text" };

type Draft = Awaited<ReturnType<Awaited<ReturnType<typeof caller>>["texts"]["draft"]>>;

function ledeOf({ reading, revises }: Draft): string {
  if (revises?.from && revises.from !== revises.newest) return `It goes back to revision ${revises.from}.`;
  if (revises) return "Change it block by block, then look through what that does to the talk.";
  if (reading) return `It will be a companion to “${reading.title}”.`;
  return "This is what we found in what you brought.";
}

/** While there is nothing to check yet. A browser without scripts looks again by itself. */
function Waiting({ intake }: { intake: Intake }) {
  return (
    <ApiProvider>
      <GroupBar group={intake.group.slug} current="import" />
      <main className="page" id="main">
        {intake.state === "reading" && (
          <noscript>
            <meta httpEquiv="refresh" content="2" />
          </noscript>
        )}
        <IntakePanel key={intake.id} start={intake} />
      </main>
    </ApiProvider>
  );
}

export default async function DraftPage({ params }: { params: Promise<{ group: string; draft: string }> }) {
  const { group, draft: id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const api = await caller();
  const intake = await orPage(api.texts.reading({ draft: id }));
  if (intake.group.slug !== group) notFound();
  if (intake.published) redirect(`/groups/${group}/${intake.published.reading}/${intake.published.text}`);
  if (intake.state !== "ready") return <Waiting intake={intake} />;
  const draft = await orPage(api.texts.draft({ draft: id }));
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
