// A page that has nothing to show: why that may be, and where to go instead.
import Link from "next/link";
import type { ReactNode } from "react";
import { HouseBar } from "@/components/accounts/house-bar";

type Props = {
  signedIn: boolean;
  title: string;
  /** Where most go from here. */
  lead: { href: string; words: string } | null;
  children: ReactNode;
};

/** The frame of all of them; each ends with the way to the front. */
export const Nowhere = ({ signedIn, title, lead, children }: Props) => (
  <>
    <HouseBar signedIn={signedIn} />
    <main className="page" id="main">
      <section className="alone">
        <h1>{title}</h1>
        <p>{children}</p>
        <div className="r">
          {lead && (
            <Link className="btn pri" href={lead.href}>
              {lead.words}
            </Link>
          )}
          <Link className="btn" href="/">
            {signedIn ? "To your groups" : "To the front page"}
          </Link>
        </div>
      </section>
    </main>
  </>
);
