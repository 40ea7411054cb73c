// The frame of the mailbox's pages: the bar, the way back, the heading.
import Link from "next/link";
import type { ReactNode } from "react";
import "@/app/styles/mailbox.css";
import { Bar } from "@/components/ui/bar";

type Props = { title: string; back?: { href: string; label: string }; children: ReactNode };

/** `back` leads to the list that the page belongs to. */
export const MailboxFrame = ({ title, back, children }: Props) => (
  <>
    <Bar />
    <main className="page mailbox" id="main">
      {back && (
        <Link className="mail-back" href={back.href}>
          {back.label}
        </Link>
      )}
      <h1 className="h-page">{title}</h1>
      {children}
    </main>
  </>
);
