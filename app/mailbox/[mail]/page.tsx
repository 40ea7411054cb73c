// One mail of the local mailbox: as HTML, as text, its headers, its source.
import type { Metadata } from "next";
import Link from "next/link";
import { Answer } from "@/components/mail/answer";
import { MailIn, type MailView, VIEWS } from "@/components/mail/mail-views";
import { MailboxFrame } from "@/components/mail/mailbox-frame";
import { When } from "@/components/mail/when";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Mail", referrer: "no-referrer" };

const isView = (given: unknown): given is MailView => typeof given === "string" && given in VIEWS;

type Props = {
  params: Promise<{ mail: string }>;
  searchParams: Promise<Record<"view" | "answered", string | string[] | undefined>>;
};

/** The mail in the view that was asked for. */
export default async function MailPage({ params, searchParams }: Props) {
  const [{ mail: id }, { view, answered }] = await Promise.all([params, searchParams]);
  const api = await caller();
  const mail = await orPage(api.mailbox.mail({ mail: id }));
  const shown = isView(view) ? view : "html";
  return (
    <MailboxFrame title={mail.subject} back={{ href: "/mailbox", label: "All mail" }}>
      <dl className="mail-head">
        <dt>From</dt>
        <dd>{mail.from}</dd>
        <dt>To</dt>
        <dd>
          <Link href={`/mailbox?to=${encodeURIComponent(mail.to)}`}>{mail.to}</Link>
        </dd>
        <dt>Came</dt>
        <dd>
          <When at={mail.receivedAt} />
        </dd>
      </dl>
      <nav className="subnav mail-views" aria-label="Views of this mail">
        {Object.entries(VIEWS).map(([name, label]) => (
          <Link key={name} href={`?view=${name}`} aria-current={name === shown ? "page" : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      <MailIn mail={mail} view={shown} />
      {mail.answerable && <Answer mail={id} ways={mail.ways} sent={answered !== undefined} />}
    </MailboxFrame>
  );
}
