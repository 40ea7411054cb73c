// The local mailbox: where mail goes on an installation that mails nobody, and so the newcomer's way to sign in.
import type { Metadata } from "next";
import Link from "next/link";
import { MailboxFrame } from "@/components/mail/mailbox-frame";
import { Refresh } from "@/components/mail/refresh";
import { When } from "@/components/mail/when";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Mailbox" };

/** The newest mails first, for one recipient where one is asked for. */
export default async function MailboxPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const { to } = await searchParams;
  const wanted = typeof to === "string" && to ? to : undefined;
  const api = await caller();
  const mails = await orPage(api.mailbox.list({ to: wanted }));
  return (
    <MailboxFrame title="Mailbox">
      <Refresh />
      <p className="lede">
        No mail server is set up, so nothing leaves this machine: every mail that Postil sends ends here, sign-in links
        included. New mail appears by itself. You can also look at{" "}
        <Link href="/mailbox/letters">every letter that there is</Link>, with sample words.
      </p>
      <form className="mail-find">
        <input
          className="in"
          type="search"
          name="to"
          defaultValue={wanted}
          placeholder="ann@example.org"
          aria-label="Show mail to this address"
        />
        <button className="btn" type="submit">
          Show
        </button>
      </form>
      {wanted && (
        <p className="meta">
          Mail to {wanted}. <Link href="/mailbox">Show everybody’s</Link>
        </p>
      )}
      {mails.length === 0 && (
        <p className="note">Nothing has come yet. Ask for a sign-in link, and it will be here in a second.</p>
      )}
      <ul className="mail-list">
        {mails.map((mail) => (
          <li key={mail.id}>
            {/* A whole load: the page of a mail has a policy of its own, which lets the mail bring its styles. */}
            <a href={`/mailbox/${mail.id}`}>
              <strong>{mail.subject}</strong>
              <When at={mail.receivedAt} />
              <span className="meta">
                {mail.from} to {mail.to}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </MailboxFrame>
  );
}
