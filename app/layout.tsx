// The frame of every page: language, looks, styles.
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import "@/app/styles/tokens.css";
import "@/app/styles/base.css";
import { rootLooks } from "@/components/ui/looks";

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

export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  return (
    <html lang="en" {...rootLooks((look) => jar.get(look)?.value)} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
