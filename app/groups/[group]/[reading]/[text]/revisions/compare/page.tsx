// Two revisions of a text, compared.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import "@/app/styles/revise.css";
import { GroupBar } from "@/components/groups/group-bar";
import { ChangeKeys } from "@/components/texts/revise/change-keys";
import { ComparedRows } from "@/components/texts/revise/compared";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Compare revisions" };

type Props = {
  params: Promise<{ group: string; reading: string; text: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
};

const numberOf = (said: string | string[] | undefined): number =>
  typeof said === "string" && /^[1-9]\d{0,5}$/.test(said) ? Number(said) : notFound();

export default async function ComparePage({ params, searchParams }: Props) {
  const address = await params;
  const { from: first, to: last } = await searchParams;
  const { text, from, to, rows } = await orPage(
    (await caller()).revisions.compare({ ...address, from: numberOf(first), to: numberOf(last) }),
  );
  const at = `/groups/${address.group}/${address.reading}/${address.text}`;
  const changed = rows.filter(({ change }) => change !== "same").length;
  return (
    <>
      <GroupBar group={address.group} current="reading" />
      <main className="page revise" id="main">
        <header>
          <p className="label">
            <Link href={at}>{text.title}</Link> · <Link href={`${at}/revisions`}>Revisions</Link>
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
        <ComparedRows rows={rows} />
        {changed > 0 && <ChangeKeys />}
      </main>
    </>
  );
}
