// How the pages about one's mail begin: signed in, with the way back and a heading.
import Link from "next/link";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import "@/app/styles/settings.css";
import "@/app/styles/mails.css";
import { HouseBar } from "@/components/accounts/house-bar";
import { pageActor } from "@/server/trpc/caller";

/** Sends visitors to sign in first. */
export async function signedInForMail(): Promise<void> {
  if ((await pageActor()).kind === "visitor") redirect("/signin?next=%2Fsettings%2Fmail");
}

type Props = { title: string; className: string; back: { href: string; label: string }; children: ReactNode };

/** Bar, way back, heading. */
export const MailFrame = ({ title, className, back, children }: Props) => (
  <>
    <HouseBar signedIn current="settings" />
    <main className={`page ${className}`} id="main">
      <p className="mails-back">
        <Link href={back.href}>{back.label}</Link>
      </p>
      <h1 className="h-page">{title}</h1>
      {children}
    </main>
  </>
);
