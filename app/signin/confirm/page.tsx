// Where the mailed link leads. Opening the page uses nothing up, since mail scanners open it too; its button does.
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import "@/app/styles/signin.css";
import { SigninFrame } from "@/components/accounts/signin-frame";
import { linkUse } from "@/server/accounts/schema";

export const metadata: Metadata = { title: "Sign in", referrer: "no-referrer" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ConfirmPage({ searchParams }: Props) {
  const { token, email, next } = await searchParams;
  const input = linkUse.safeParse({ token, email, next: typeof next === "string" ? next : undefined });
  if (!input.success) redirect("/signin?why=link");
  return (
    <SigninFrame title="Come in">
      <p className="lede">
        You are signing in as <b className="addr">{input.data.email}</b> in this browser.
      </p>
      <form action="/api/auth/callback/email" method="post">
        <input type="hidden" name="token" value={input.data.token} />
        <input type="hidden" name="email" value={input.data.email} />
        <input type="hidden" name="next" value={input.data.next} />
        <button type="submit" className="btn pri big">
          Sign in
        </button>
      </form>
      <p className="hint">
        Not you? <Link href="/">Leave this page</Link>: without the button nothing happens.
      </p>
    </SigninFrame>
  );
}
