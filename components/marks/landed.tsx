"use client";
// Where a thread landed: above it, with the way to what was said before and to other words.
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTalk } from "@/components/comments/talk-context";
import { whenExactly, whenShort } from "@/components/comments/when";
import { useMarks } from "@/components/marks/marks-context";
import type { ThreadHere } from "@/components/marks/thread-context";

const LandingForm = dynamic(() => import("@/components/marks/landing-form"), { ssr: false });
const LandingHistory = dynamic(() => import("@/components/marks/landing-history"), { ssr: false });

/** The note, or the box in which it is written. */
export function Landed({ here: { thread, landing: writing, setLanding } }: { here: ThreadHere }) {
  const landing = useMarks().marks.landings[thread.id];
  const { clock } = useTalk();
  const [asked, ask] = useState(false);
  if (writing) return <LandingForm thread={thread} landing={landing} close={() => setLanding(false)} />;
  if (!landing?.html) return null;
  return (
    <section className="landed" aria-label="Where we landed">
      <h3 className="label">Where we landed</h3>
      <div
        className="cb"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server
        dangerouslySetInnerHTML={{ __html: landing.html }}
      />
      <p className="meta">
        {landing.by},{" "}
        <time dateTime={landing.at.toISOString()} title={whenExactly(landing.at, clock)}>
          {whenShort(landing.at, clock)}
        </time>
        <button type="button" onClick={() => ask(true)}>
          {landing.version > 1 ? "What it said before" : "History"}
        </button>
        {thread.viewer.canLand && (
          <button type="button" onClick={() => setLanding(true)}>
            Change
          </button>
        )}
      </p>
      {asked && <LandingHistory thread={thread.id} close={() => ask(false)} />}
    </section>
  );
}
