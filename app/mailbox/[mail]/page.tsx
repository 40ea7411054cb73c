// One mail of the local mailbox: as HTML, as text, its headers, its source.
import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/mailbox.css";
import { Answer } from "@/components/mail/answer";
import { LinkedText } from "@/components/mail/linked-text";
import { When } from "@/components/mail/when";
import { Bar } from "@/components/ui/bar";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Mail", referrer: "no-referrer" };

const VIEWS = { html: "HTML", text: "Text", headers: "Headers", source: "Source" };
type View = keyof typeof VIEWS;

const isView = (given: unknown): given is View => typeof given === "string" && given in VIEWS;

/** What the frame may do: be looked at, and lead elsewhere when somebody follows a link. */
const SANDBOX = "allow-top-navigation-by-user-activation allow-popups";

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
    <>
      <Bar />
      <main className="page mailbox" id="main">
        <Link className="mail-back" href="/mailbox">
          All mail
        </Link>
        <h1 className="h-page">{mail.subject}</h1>
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
        {shown === "html" && mail.html && (
          <iframe className="mail-frame" title={mail.subject} srcDoc={mail.html} sandbox={SANDBOX} />
        )}
        {shown === "html" && !mail.html && <LinkedText text={mail.text} />}
        {shown === "text" && <LinkedText text={mail.text} />}
        {shown === "headers" && <pre className="mail-plain">{mail.headers}</pre>}
        {shown === "source" && <pre className="mail-plain">{mail.source}</pre>}
        {mail.answerable && <Answer mail={id} ways={mail.ways} sent={answered !== undefined} />}
      </main>
    </>
  );
}
