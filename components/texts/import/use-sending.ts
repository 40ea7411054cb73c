"use client";
// Sending a source: once at a time, with the sentence that came back where it was refused.
import { useCallback, useState } from "react";
import { type Fields, send } from "@/components/texts/import/send";

/** Sends fields; answers with the draft's id, or null where it was refused, which `refused` then says. */
export function useSending() {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const go = useCallback(async (fields: Fields): Promise<string | null> => {
    setBusy(true);
    setRefused(null);
    const sent = await send(fields);
    if ("draft" in sent) return sent.draft;
    setRefused(sent.message);
    setBusy(false);
    return null;
  }, []);
  return { busy, refused, go };
}
