// The frame of every page: language, theme, styles.
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "@/app/styles/tokens.css";
import "@/app/styles/base.css";

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

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
