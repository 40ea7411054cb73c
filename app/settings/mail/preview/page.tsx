// What the daily or the weekly mail would say now: the very letter, not sent.
import type { Metadata } from "next";
import Link from "next/link";
import { MailFrame, signedInForMail } from "@/app/settings/mail/frame";
import "@/app/styles/mailbox.css";
import { LinkedText } from "@/components/mail/linked-text";
import { FramedMail } from "@/components/mail/mail-views";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "A look at your mail" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PreviewPage({ searchParams }: Props) {
  const { cadence: said, text, view } = await searchParams;
  await signedInForMail();
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
    <MailFrame title="What you would get now" className="mailbox" back={{ href: "/settings/mail", label: "Your mail" }}>
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
          {asText ? <LinkedText text={letter.text} /> : <FramedMail title={letter.subject} html={letter.html} />}
        </>
      ) : (
        <p className="lede">
          Nothing new waits for the {cadence} mail, so none would go. What you follow “once a{" "}
          {cadence === "daily" ? "day" : "week"}” comes here as it is written.
        </p>
      )}
    </MailFrame>
  );
}
