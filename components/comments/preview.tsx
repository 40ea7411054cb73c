"use client";
// What the words will look like, from the same pipeline that posts them.
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { failureOf } from "@/components/comments/failure";
import { useTRPC } from "@/components/trpc";

/** `revision` is the one on the screen; without it, its words are read as of today. */
type Props = { body: string; text: string; revision?: string; id: string; labelledBy: string };

/** Asks the server once, when it is shown. */
export function Preview({ body, text, revision, id, labelledBy }: Props) {
  const trpc = useTRPC();
  const { mutate, data, error } = useMutation(trpc.comments.preview.mutationOptions());
  useEffect(() => {
    if (body.trim()) mutate({ body, text, revision });
  }, [body, text, revision, mutate]);
  return (
    <div className="preview" role="tabpanel" id={id} aria-labelledby={labelledBy} aria-live="polite">
      {!body.trim() && <p className="meta">Nothing to show yet.</p>}
      {error && <p className="meta">{failureOf(error).message}</p>}
      {data && body.trim() && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server
        <div className="cb" dangerouslySetInnerHTML={{ __html: data.html }} />
      )}
    </div>
  );
}
