// Reading a text by mail: beginning, another pace, a pause, an end.
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { type Params, pageOf } from "@/app/groups/[group]/[reading]/[text]/facts";
import "@/app/styles/settings.css";
import "@/app/styles/mails.css";
import "@/app/styles/by-mail.css";
import { GroupBar } from "@/components/groups/group-bar";
import { Act } from "@/components/portions/act";
import { Begin, Pace } from "@/components/portions/form";
import { stands } from "@/components/portions/words";
import { Icon } from "@/components/ui/icon";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

type Props = { params: Promise<Params>; searchParams: Promise<{ saved?: string | string[] }> };

// Without the text's name: whoever may read in public, and may get nothing by mail, is told nothing here.
export const metadata: Metadata = { title: "Read by mail" };

export default async function ByMailPage({ params, searchParams }: Props) {
  const [address, { saved }] = [await params, await searchParams];
  const page = await pageOf(address);
  const path = `/groups/${page.group.slug}/${page.reading.slug}/${page.text.slug}`;
  const back = `${path}/by-mail`;
  if ((await pageActor()).kind === "visitor") redirect(`/signin?next=${encodeURIComponent(back)}`);
  const view = await orPage((await caller()).portions.ofText({ text: page.text.id }));
  const { plan } = view;
  const goes = plan?.state === "reading" || plan?.state === "paused";
  const about = { text: page.text.id, back, view };
  return (
    <>
      <GroupBar group={page.group.slug} current="reading" />
      <main className="page settings your-mail" id="main">
        <p className="mails-back">
          <Link href={path}>Back to the text</Link>
        </p>
        <h1 className="h-page">Read it by mail</h1>
        <p className="lede">
          “{page.text.title}” comes in daily portions of whole paragraphs, with their numbers. A reply is posted to the
          paragraph that it names or quotes.
        </p>
        {saved === "1" && (
          <p className="note" role="status">
            <Icon name="check" small />
            <span>Saved.</span>
          </p>
        )}
        {plan && <p>{stands(plan)}</p>}
        {plan && goes && (
          <>
            <span className="digest-ways">
              <Link className="btn quiet" href={`/settings/mail/preview?text=${plan.text}`}>
                See it now
              </Link>
              {plan.state === "reading" && <Act act="pause" label="Pause" {...plan} back={back} />}
              {plan.state === "paused" && <Act act="resume" label="Go on" {...plan} back={back} />}
              <Act act="stop" label="Stop" {...plan} back={back} />
            </span>
            <Pace {...about} />
            <details className="by-mail-anew">
              <summary>Begin elsewhere</summary>
              <Begin {...about} />
            </details>
          </>
        )}
        {plan?.state === "stopped" && <Act act="resume" label="Go on where you stopped" {...plan} back={back} />}
        {!goes && <Begin {...about} />}
      </main>
    </>
  );
}
