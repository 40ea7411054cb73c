// The frame of every page: language, looks, styles.
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import "@/app/styles/tokens.css";
import "@/app/styles/base.css";
import { MailStoppedLine } from "@/components/accounts/mail-stopped";
import { rootLooks } from "@/server/looks";
import { caller, pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = {
  title: { default: "Postil", template: "%s · Postil" },
  description: "A place for a reading group to talk about what it reads, paragraph by paragraph.",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfcfa" },
    { media: "(prefers-color-scheme: dark)", color: "#131715" },
  ],
};

/** Says that the reader gets no mail. Where that cannot be found out, the page itself says what is the matter. */
async function StoppedMail() {
  try {
    const stopped = (await pageActor()).kind === "person" ? await (await caller()).accounts.mailStopped() : null;
    return stopped && <MailStoppedLine stopped={stopped} />;
  } catch {
    return null;
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, said] = await Promise.all([cookies(), headers()]);
  // It came in while the process was still starting, and has no policy: it is shown nothing, and asks again.
  if (!said.has("content-security-policy"))
    return (
      <html lang="en">
        <head>
          <meta httpEquiv="refresh" content="1" />
        </head>
        <body />
      </html>
    );
  return (
    <html lang="en" {...rootLooks((look) => jar.get(look)?.value)} suppressHydrationWarning>
      <body>
        <StoppedMail />
        {children}
      </body>
    </html>
  );
}
