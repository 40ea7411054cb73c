// The page behind a mailed link that leads nowhere, or nowhere any more: why that may be, and what to do instead.
import Link from "next/link";
import type { ReactNode } from "react";
import { HouseBar } from "@/components/accounts/house-bar";

/** The same for a link that ran out and for one that never was. */
export const DeadLink = ({ signedIn, title, children }: { signedIn: boolean; title: string; children: ReactNode }) => (
  <>
    <HouseBar signedIn={signedIn} />
    <main className="page" id="main">
      <section className="alone">
        <h1>{title}</h1>
        <p>{children}</p>
        <div className="r">
          <Link className="btn pri" href={signedIn ? "/settings/mail" : "/signin?next=%2Fsettings%2Fmail"}>
            {signedIn ? "Go to your mail" : "Sign in"}
          </Link>
          <Link className="btn" href="/">
            {signedIn ? "To your groups" : "To the front page"}
          </Link>
        </div>
      </section>
    </main>
  </>
);
