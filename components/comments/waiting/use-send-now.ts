"use client";
// Sending one thing that waits, because its writer asks for it.
import { useState } from "react";
import { sendWaiting } from "@/components/comments/waiting/outbox";
import { useTRPCClient } from "@/components/trpc";

/** Whether it is on its way, and what sends it: once, however often it is pressed. */
export function useSendNow(owner: string, key: string): { busy: boolean; send: () => Promise<void> } {
  const { comments: doors } = useTRPCClient();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (busy) return;
    setBusy(true);
    await sendWaiting(owner, doors, key).finally(() => setBusy(false));
  };
  return { busy, send };
}
