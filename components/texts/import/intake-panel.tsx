"use client";
// A draft whose source is not read yet: how far it is, what to choose from it, or why it could not be read.
import type { inferRouterOutputs } from "@trpc/server";
import { useEffect, useRef } from "react";
import { ChoicePanel } from "@/components/texts/import/choice-panel";
import { ProgressPanel } from "@/components/texts/import/progress-panel";
import { RefusedPanel } from "@/components/texts/import/refused-panel";
import { useIntake } from "@/components/texts/import/use-intake";
import type { AppRouter } from "@/server/trpc/root";

/** How the reading of a draft stands. */
export type Intake = inferRouterOutputs<AppRouter>["texts"]["reading"];

/** What the panels can do. */
export type IntakeWork = ReturnType<typeof useIntake>;

const HEADS: Record<Intake["state"], (title: string) => string> = {
  reading: (title) => `Reading “${title}”`,
  ready: (title) => `Reading “${title}”`,
  choosing: (title) => `Which parts of “${title}” do you want?`,
  refused: (title) => `“${title}” could not be read`,
};

/** The panel of the moment. Its heading is given the focus when the state changes, so that it is told. */
export function IntakePanel({ start }: { start: Intake }) {
  const work = useIntake(start);
  const { state, title, group } = work.now;
  const head = useRef<HTMLHeadingElement>(null);
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current !== state) head.current?.focus();
    shown.current = state;
  }, [state]);
  return (
    <section className="intake">
      <h1 className="h-page" tabIndex={-1} ref={head}>
        {HEADS[state](title)}
      </h1>
      {(state === "reading" || state === "ready") && <ProgressPanel work={work} />}
      {state === "choosing" && <ChoicePanel work={work} />}
      {state === "refused" && <RefusedPanel work={work} />}
      {work.refused && (
        <p className="note warn" role="alert">
          {work.refused}
        </p>
      )}
      <p className="hint">
        <a href={`/groups/${group.slug}/import`}>All drafts</a>
      </p>
    </section>
  );
}
