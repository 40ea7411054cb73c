// Signing in: an address, and a link by mail.
import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import "@/app/styles/signin.css";
import { LinkForm } from "@/components/accounts/link-form";
import { SigninFrame } from "@/components/accounts/signin-frame";
import { ASKED_COOKIE, readAsked } from "@/server/accounts/asked";
import { ownPath } from "@/server/accounts/next";
import { pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PROBLEMS: Record<string, string> = {
  address: "That is not an e-mail address we can write to. Check it for slips.",
  often: "Links were asked for too often. The last one may be in your mail; otherwise wait a while and ask again.",
};

export default async function SigninPage({ searchParams }: Props) {
  const { next: asked, why, email } = await searchParams;
  const next = ownPath(typeof asked === "string" ? asked : null);
  const old = why === "link";
  const isIn = (await pageActor()).kind === "person";
  if (isIn && !old) redirect(next);
  if (isIn) return <InAlready />;
  const before = readAsked((await cookies()).get(ASKED_COOKIE)?.value)?.email;
  return (
    <SigninFrame title={old ? "That link has run out" : "Sign in to read with the others"}>
      {old && (
        <p className="lede">Links work once and last fifteen minutes. We can send a new one to the same address.</p>
      )}
      <LinkForm
        next={next}
        problem={PROBLEMS[String(why)]}
        email={typeof email === "string" ? email : before}
        label={old ? "Send a new link" : undefined}
      />
      <p className="hint">
        No password. The link works once, for fifteen minutes. Not a member yet? Ask whoever runs your group to invite
        you.
      </p>
    </SigninFrame>
  );
}

/** Whoever opens a used link once more is most often in already. */
const InAlready = () => (
  <SigninFrame title="That link has run out">
    <p className="lede">You are signed in already, so you need no other.</p>
    <Link className="btn pri big" href="/">
      To your groups
    </Link>
  </SigninFrame>
);
