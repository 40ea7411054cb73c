// The page of what is known but not allowed.
import Link from "next/link";
import type { ReactNode } from "react";
import { HouseBar } from "@/components/accounts/house-bar";
import { Icon } from "@/components/ui/icon";

/** `children` say why. */
export const ForbiddenView = ({ children }: { children: ReactNode }) => (
  <>
    <HouseBar signedIn />
    <main className="page" id="main">
      <section className="alone">
        <Icon name="lock" />
        <h1>This is not open to you</h1>
        {children}
        <div className="r">
          <Link className="btn" href="/">
            To your groups
          </Link>
        </div>
      </section>
    </main>
  </>
);
