// Two revisions of a text, compared: in one running text, or side by side where there is room for it.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import "@/app/styles/revise.css";
import { GroupBar } from "@/components/groups/group-bar";
import { ChangeKeys } from "@/components/texts/revise/change-keys";
import { CompareForm } from "@/components/texts/revise/compare-form";
import { ComparedRows } from "@/components/texts/revise/compared";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Compare revisions" };

type Asked = { from?: string | string[]; to?: string | string[]; view?: string | string[] };
type Props = { params: Promise<{ group: string; reading: string; text: string }>; searchParams: Promise<Asked> };

const numberOf = (said: string | string[] | undefined): number =>
  typeof said === "string" && /^[1-9]\d{0,5}$/.test(said) ? Number(said) : notFound();

/** Two views of the same: links, so that they work without scripts. */
function Views({ path, beside }: { path: string; beside: boolean }) {
  return (
    <nav className="seg views" aria-label="How it is shown">
      <Link href={path} aria-current={beside ? undefined : "page"} scroll={false}>
        In one text
      </Link>
      <Link href={`${path}&view=beside`} aria-current={beside ? "page" : undefined} scroll={false}>
        Side by side
      </Link>
    </nav>
  );
}

export default async function ComparePage({ params, searchParams }: Props) {
  const address = await params;
  const asked = await searchParams;
  const beside = asked.view === "beside";
  const api = await caller();
  const { text, from, to, rows } = await orPage(
    api.revisions.compare({ ...address, from: numberOf(asked.from), to: numberOf(asked.to) }),
  );
  const { revisions } = await orPage(api.revisions.list(address));
  const at = `/groups/${address.group}/${address.reading}/${address.text}`;
  const changed = rows.filter(({ change }) => change !== "same").length;
  return (
    <>
      <GroupBar group={address.group} current="reading" />
      <main className={beside ? "page revise wide" : "page revise"} id="main">
        <header>
          <p className="label trail">
            <Link href={at}>{text.title}</Link> <Link href={`${at}/revisions`}>Revisions</Link>
          </p>
          <h1 className="h-page">
            Revision {from.number} and revision {to.number}
          </h1>
          <p className="lede">
            {changed === 0
              ? "They say the same."
              : `${changed} ${changed === 1 ? "place differs" : "places differ"}. What went is struck, what came is underlined.`}
          </p>
        </header>
        <CompareForm
          path={`${at}/revisions/compare`}
          revisions={revisions}
          from={from.number}
          to={to.number}
          beside={beside}
        />
        {changed > 0 && (
          <div className="rev-progress">
            <Views path={`?from=${from.number}&to=${to.number}`} beside={beside} />
            <ChangeKeys />
          </div>
        )}
        <ComparedRows rows={rows} beside={beside} />
      </main>
    </>
  );
}
