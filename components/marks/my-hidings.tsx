"use client";
// Everything that I hide from my view, with the way to see it again.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import type { ListedHiding } from "@/server/marks/view";

/** The list for the settings page. `initial` is what `marks.hidings()` answered on the server. */
export function MyHidings({ initial }: { initial: ListedHiding[] }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { data, refetch } = useQuery(trpc.marks.hidings.queryOptions(undefined, { initialData: initial }));
  const [said, say] = useState("");
  const show = async ({ id, person }: ListedHiding) => {
    try {
      await client.marks.show.mutate({ hiding: id });
      say(person ? `${person} is in your view again.` : "The thread is in your view again.");
      await refetch();
    } catch {
      say("That did not work. Reload the page and try again.");
    }
  };
  return (
    <>
      {data.length === 0 && (
        <p className="hint">
          You hide nothing. Under “More” at a comment you can hide what somebody writes, or a thread. They are not told.
        </p>
      )}
      <ul className="follow-list">
        {data.map((hiding) => (
          <li key={hiding.id}>
            <span>
              {hiding.thread ? <Link href={hiding.thread.href}>{hiding.thread.subject}</Link> : <b>{hiding.person}</b>}
              <br />
              <span className="meta">
                {hiding.thread ? "A thread" : "Everything that they write"} in {hiding.group.name}
              </span>
            </span>
            <button type="button" className="btn" onClick={() => void show(hiding)}>
              Show again
              <span className="vh"> {hiding.person ? `what ${hiding.person} writes` : hiding.thread?.subject}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="meta">
        {said}
      </p>
    </>
  );
}
