// Where the link leads that shows whether mail reaches an address. Opening the page changes nothing; its button does.
import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/signin.css";
import { SigninFrame } from "@/components/accounts/signin-frame";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Your mail", referrer: "no-referrer" };

export default async function ReachedPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { state } = await orPage((await caller()).accounts.reached({ token: token.slice(0, 64) }));
  if (state === "lifted")
    return (
      <SigninFrame title="Your mail comes again">
        <p className="lede">What was not mailed meanwhile stands on the site, as new to you.</p>
        <p>
          <Link href="/">Go to your groups</Link>
        </p>
      </SigninFrame>
    );
  if (state === "complaint")
    return (
      <SigninFrame title="Sign in first">
        <p className="lede">Mail to this address was called unwanted. Only you can ask for it again, signed in.</p>
        <p>
          <Link href="/settings/mail">Go to your mail</Link>
        </p>
      </SigninFrame>
    );
  return (
    <SigninFrame title="This mail has reached you">
      <p className="lede">So others can, too.</p>
      <form action={`/api/reached/${encodeURIComponent(token)}`} method="post">
        <button type="submit" className="btn pri big">
          Send me mail again
        </button>
      </form>
      <p className="hint">Without the button nothing changes.</p>
    </SigninFrame>
  );
}
