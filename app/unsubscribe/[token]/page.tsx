// The page behind a mail's unsubscribe link: says what the mail was about, and stops or resumes it by a button.
import type { Metadata } from "next";
import "@/app/styles/follows.css";
import { DigestExit } from "@/components/follows/digest-exit";
import { ThreadExits } from "@/components/follows/thread-exits";
import { PortionExit } from "@/components/portions/exit";
import { Bar } from "@/components/ui/bar";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Your mail", referrer: "no-referrer" };

export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const api = await caller();
  const view = await orPage(api.follows.byToken({ token }));
  return (
    <>
      <Bar />
      <main className="page exits" id="main">
        {view.kind === "digest" && <DigestExit token={token} {...view} />}
        {view.kind === "portions" && <PortionExit token={token} {...view} />}
        {view.kind === "thread" && <ThreadExits token={token} view={view} />}
      </main>
    </>
  );
}
