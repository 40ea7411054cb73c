// The pages of what is known but not allowed.
import Link from "next/link";
import type { ReactNode } from "react";
import { HouseBar } from "@/components/accounts/house-bar";
import { Refused } from "@/components/groups/refused";
import { ApiProvider } from "@/components/trpc";
import { Icon } from "@/components/ui/icon";

/** `children` say why. */
const ForbiddenView = ({ children }: { children: ReactNode }) => (
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

/** Where nobody is asked for the reason. */
export const ForbiddenAnywhere = () => (
  <ForbiddenView>
    <p>If you think it should be, ask whoever runs the group.</p>
  </ForbiddenView>
);

/** Where groups are founded. */
export const ForbiddenToFound = () => (
  <ForbiddenView>
    <p>Whoever owns a group here can found another. Ask one of them.</p>
  </ForbiddenView>
);

/** In a group, where the server knows the reason. */
export const ForbiddenInGroup = () => (
  <ForbiddenView>
    <ApiProvider>
      <Refused />
    </ApiProvider>
  </ForbiddenView>
);
