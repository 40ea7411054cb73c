// One's mail: when it comes, what one hears of, and every mail that came or did not, with why.
import type { Metadata } from "next";
import Link from "next/link";
import { MailFrame, signedInForMail } from "@/app/settings/mail/frame";
import "@/app/styles/by-mail.css";
import { DigestTimes } from "@/components/follows/digest-times";
import { EndReplies } from "@/components/follows/end-replies";
import { MailLines } from "@/components/follows/mail-lines";
import { MyFollows } from "@/components/follows/my-follows";
import { Portions } from "@/components/portions/list";
import { ApiProvider } from "@/components/trpc";
import { Icon } from "@/components/ui/icon";
import { TOLD_KEPT_DAYS } from "@/server/follows/kept";
import { caller } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Your mail" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A cursor as it stands in the address; one that is none of ours begins anew. */
const cursorOf = (said: unknown): string | null => (typeof said === "string" && said.length <= 64 ? said : null);

export default async function MailPage({ searchParams }: Props) {
  const { saved, why, ...said } = await searchParams;
  await signedInForMail();
  const api = await caller();
  const [before, since] = [cursorOf(said.before), cursorOf(said.follows)];
  const [digests, plans, follows, { lines, next }] = await Promise.all([
    api.follows.digests(),
    api.portions.mine(),
    api.follows.mine({ before: since }),
    api.follows.mails({ before }),
  ]);
  const list = (
    <section className="apart mails" aria-labelledby="mails">
      <h2 className="h-sec" id="mails">
        {before ? "Earlier mail" : "What was mailed to you, and what was not"}
      </h2>
      <MailLines lines={lines} now={new Date()} timeZone={digests.timeZone} />
      <p className="meta">
        Letters are kept for {TOLD_KEPT_DAYS} days: so long they stand here, and can be answered by mail.
      </p>
      <p className="mails-ways">
        {before && <Link href="/settings/mail#mails">Newest</Link>}
        {next && <Link href={`/settings/mail?before=${next}`}>Earlier</Link>}
      </p>
    </section>
  );
  return (
    <MailFrame title="Your mail" className="settings your-mail" back={{ href: "/settings", label: "Your settings" }}>
      {(saved === "1" || saved === "replies") && (
        <p className="note" role="status">
          <Icon name="check" small />
          <span>{saved === "1" ? "Saved." : "The mails that you have got can be answered no more."}</span>
        </p>
      )}
      {why === "times" && (
        <p className="note" role="alert">
          <span>Choose an hour and a weekday from the lists.</span>
        </p>
      )}
      {!before && (
        <>
          <DigestTimes digests={digests} />
          <Portions plans={plans} />
          <section className="apart" aria-labelledby="follows">
            <h2 className="h-sec" id="follows">
              What you follow
            </h2>
            <ApiProvider>
              <MyFollows initial={follows} before={since} />
            </ApiProvider>
          </section>
        </>
      )}
      {list}
      {!before && <EndReplies />}
    </MailFrame>
  );
}
