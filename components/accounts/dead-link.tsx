// The page behind a mailed link that leads nowhere, or nowhere any more: why that may be, and what to do instead.
import type { ReactNode } from "react";
import { Nowhere } from "@/components/accounts/nowhere";

const MAIL = { href: "/settings/mail", words: "Go to your mail" };
const SIGN_IN = { href: "/signin?next=%2Fsettings%2Fmail", words: "Sign in" };

/** The same for a link that ran out and for one that never was. */
export const DeadLink = ({ signedIn, title, children }: { signedIn: boolean; title: string; children: ReactNode }) => (
  <Nowhere signedIn={signedIn} title={title} lead={signedIn ? MAIL : SIGN_IN}>
    {children}
  </Nowhere>
);
