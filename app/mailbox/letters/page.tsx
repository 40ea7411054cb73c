// Every letter that this installation can send, with sample words in it.
import type { Metadata } from "next";
import { MailboxFrame } from "@/components/mail/mailbox-frame";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Letters" };

/** Kind by kind. */
export default async function LettersPage() {
  const api = await caller();
  const kinds = await orPage(api.mailbox.letters());
  return (
    <MailboxFrame title="Letters" back={{ href: "/mailbox", label: "All mail" }}>
      <p className="lede">
        Every letter that Postil sends, as it looks with invented people in it. Nothing here is sent to anybody.
      </p>
      {kinds.map(({ kind, name, letters }) => (
        <section key={kind} aria-labelledby={`letters-${kind}`}>
          <h2 className="h-sec" id={`letters-${kind}`}>
            {name}
          </h2>
          <ul className="mail-list">
            {letters.map(({ slug, title, subject }) => (
              <li key={slug}>
                {/* A whole load: the page of a letter has a policy of its own, which lets the letter bring its styles. */}
                <a href={`/mailbox/letters/${slug}`}>
                  <strong>{title}</strong>
                  <span className="meta">{subject}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </MailboxFrame>
  );
}
