// The head of a revision's workbench: the text that it changes, and how much of it has changed so far.
import Link from "next/link";
import { touchOf } from "@/components/texts/import/kinds";
import type { Start } from "@/components/texts/import/use-draft";
import type { Draft } from "@/server/texts/import/act";

const counted = (many: number, what: string): string => `${many} ${many === 1 ? "block" : "blocks"} ${what}`;

function soFar({ blocks }: Draft): string {
  const touches = blocks.map(touchOf);
  const [changed, fresh] = (["changed", "new"] as const).map((touch) => touches.filter((one) => one === touch).length);
  if (!changed && !fresh) return "Nothing is changed so far.";
  return `So far ${[changed && counted(changed, "changed"), fresh && counted(fresh, "new")].filter(Boolean).join(", ")}.`;
}

/** What members read meanwhile, and what was done to it. */
export function RevisedText({ of, draft }: { of: NonNullable<Start["revises"]>; draft: Draft }) {
  const path = `/groups/${of.group}/${of.reading}/${of.text}`;
  const back = of.from !== of.newest;
  return (
    <div className="revised">
      <p>
        {back ? (
          <>
            You began with <Link href={`${path}/revisions/${of.from}`}>revision {of.from}</Link>. Members read{" "}
            <Link href={path}>revision {of.newest}</Link> until you publish this.
          </>
        ) : (
          <>
            Members read <Link href={path}>revision {of.newest}</Link> until you publish this.
          </>
        )}
      </p>
      <p className="hint" role="status">
        {soFar(draft)}
      </p>
    </div>
  );
}
