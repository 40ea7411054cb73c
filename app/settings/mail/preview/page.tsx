// What the daily or the weekly mail would say now: the very letter, not sent.
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import "@/app/styles/settings.css";
import "@/app/styles/mailbox.css";
import "@/app/styles/mails.css";
import { HouseBar } from "@/components/accounts/house-bar";
import { LinkedText } from "@/components/mail/linked-text";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "A look at your mail" };

/** What the frame may do: be looked at, and lead elsewhere when somebody follows a link. */
const SANDBOX = "allow-top-navigation-by-user-activation allow-popups";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PreviewPage({ searchParams }: Props) {
  const { cadence: said, text, view } = await searchParams;
  if ((await pageActor()).kind === "visitor") redirect("/signin?next=%2Fsettings%2Fmail");
  const cadence = said === "weekly" ? "weekly" : "daily";
  const api = await caller();
  const portion = typeof text === "string" ? text : null;
  const letter = portion
    ? await orPage(api.portions.preview({ text: portion }))
    : await api.follows.preview({ cadence });
  const asText = view === "text";
  const what = portion ? `text=${encodeURIComponent(portion)}` : `cadence=${cadence}`;
  const address = (plain: boolean) => `/settings/mail/preview?${what}${plain ? "&view=text" : ""}`;
  return (
    <>
      <HouseBar signedIn current="settings" />
      <main className="page mailbox" id="main">
        <p className="mails-back">
          <Link href="/settings/mail">Your mail</Link>
        </p>
        <h1 className="h-page">What you would get now</h1>
        {letter ? (
          <>
            <p className="lede">
              {portion ? "This is the next portion" : `This is the ${cadence} mail`} as it would go at this moment.
              Nothing is sent, and nothing counts as read.
            </p>
            <p className="mail-line-title">{letter.subject}</p>
            <nav className="subnav mail-views" aria-label="Views of this mail">
              <Link href={address(false)} aria-current={asText ? undefined : "page"}>
                As a page
              </Link>
              <Link href={address(true)} aria-current={asText ? "page" : undefined}>
                As plain text
              </Link>
            </nav>
            {asText ? (
              <LinkedText text={letter.text} />
            ) : (
              <iframe className="mail-frame" title={letter.subject} srcDoc={letter.html} sandbox={SANDBOX} />
            )}
          </>
        ) : (
          <p className="lede">
            Nothing new waits for the {cadence} mail, so none would go. What you follow “once a{" "}
            {cadence === "daily" ? "day" : "week"}” comes here as it is written.
          </p>
        )}
      </main>
    </>
  );
}
