// After asking for a link: where it went, and what to do when it does not come.
import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import "@/app/styles/signin.css";
import { SigninFrame } from "@/components/accounts/signin-frame";
import { Icon } from "@/components/ui/icon";
import { ASKED_COOKIE, readAsked } from "@/server/accounts/asked";
import { env } from "@/server/env";

export const metadata: Metadata = { title: "Look in your mail" };

export default async function CheckPage() {
  const asked = readAsked((await cookies()).get(ASKED_COOKIE)?.value);
  if (!asked) redirect("/signin");
  return (
    <SigninFrame title="Look in your mail">
      <p className="lede">
        A link is on its way to <b className="addr">{asked.email}</b>. It works once, for fifteen minutes.
      </p>
      {env.MAILBOX && (
        <p className="note">
          <Icon name="mail" small />
          <span>
            Mail does not leave this machine yet. <Link href="/mailbox">Open the mailbox</Link>
          </span>
        </p>
      )}
      <form action="/api/signin" method="post" className="row">
        <input type="hidden" name="email" value={asked.email} />
        <input type="hidden" name="next" value={asked.next} />
        <button type="submit" className="btn">
          Send it again
        </button>
        <Link className="btn quiet" href={`/signin?${new URLSearchParams({ next: asked.next })}`}>
          Use another address
        </Link>
      </form>
      <p className="hint">
        Nothing there after a minute? Look among the unwanted mail. A new link ends the one before.
      </p>
    </SigninFrame>
  );
}
