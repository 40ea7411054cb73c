"use client";
// What else a thread is about, said after it began.
import { useState } from "react";
import { failureOf } from "@/components/comments/failure";
import { Modal } from "@/components/comments/modal";
import { useTalk } from "@/components/comments/talk-context";
import AlsoForm from "@/components/marks/also-form";
import { useMarks, withEntry } from "@/components/marks/marks-context";
import { useTRPCClient } from "@/components/trpc";

/** The dialog; `at` is the paragraph on which the thread stands. */
export default function AlsoDialog({ thread, at, close }: { thread: string; at: string; close: () => void }) {
  const { marks, change } = useMarks();
  const { say } = useTalk();
  const client = useTRPCClient();
  const [chosen, choose] = useState<readonly string[]>(
    (marks.also[thread] ?? []).filter(({ stands }) => stands).map(({ paragraph }) => paragraph),
  );
  // What has gone from the text stays named, and may come back with it.
  const gone = (marks.also[thread] ?? []).filter(({ stands }) => !stands).map(({ paragraph }) => paragraph);
  const [problem, setProblem] = useState("");
  const save = async () => {
    try {
      const also = await client.marks.setAlso.mutate({ thread, paragraphs: [...chosen, ...gone] });
      change((old) => ({ ...old, also: withEntry(old.also, thread, also.length > 0 ? also : null) }));
      say("What the thread is about is kept.");
      close();
    } catch (error) {
      setProblem(failureOf(error).message);
    }
  };
  return (
    <Modal title="What else is this thread about?" close={close}>
      <AlsoForm at={at} chosen={chosen} choose={choose} />
      {problem && (
        <p className="note warn" role="alert">
          {problem}
        </p>
      )}
      <form method="dialog" className="row">
        <button type="submit" className="btn">
          Cancel
        </button>
        <button type="button" className="btn pri" onClick={() => void save()}>
          Save
        </button>
      </form>
    </Modal>
  );
}
