"use client";
// What can be followed around a text: the whole group, the reading, the text, and some of its paragraphs.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { CadenceSelect } from "@/components/follows/cadence-select";
import { PagesForm } from "@/components/follows/pages-form";
import { AskDialog, type Opener } from "@/components/moderation/ask-dialog";
import { useTRPC } from "@/components/trpc";
import type { FollowTarget, WishedCadence } from "@/server/follows/schema";

/** A paragraph that pages can begin or end with. */
export type PageEdge = { id: string; label: string };

type Props = {
  open: boolean;
  close: () => void;
  opener: Opener;
  /** Any paragraph of the text, and its numbered ones in their order. */
  paragraph: string;
  edges: readonly PageEdge[];
};

type Row = { name: string; why: string; own: WishedCadence; target: FollowTarget; none: string };

/** The dialog; it asks for its state when it is opened. */
export function WiderFollows({ open, close, opener, paragraph, edges }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const title = useId();
  const [said, setSaid] = useState("");
  const { data: around } = useQuery({ ...trpc.follows.of.queryOptions({ paragraph }), enabled: open });
  const wish = useMutation(
    trpc.follows.set.mutationOptions({
      onSuccess: () => {
        setSaid("Saved.");
        return queries.invalidateQueries(trpc.follows.pathFilter());
      },
      onError: (error) => setSaid(error.message),
    }),
  );
  const choose = (target: FollowTarget, cadence: WishedCadence) => {
    setSaid("");
    wish.mutate({ target, cadence });
  };
  const rows: Row[] = around
    ? [
        rowOf("This text", { text: around.text.id }, around.text.state, "As for the whole reading"),
        rowOf("The whole reading", { reading: around.reading.id }, around.reading.state, "Only what I follow in it"),
        rowOf("The whole group", { group: around.group.id }, around.group.state, "Only what I follow in it"),
      ]
    : [];
  const labelOf = (id: string) => edges.find((edge) => edge.id === id)?.label ?? "a passage that has gone";
  const pages: Row[] = (around?.pages ?? []).map(({ from, to, state }) =>
    rowOf(`${labelOf(from)} to ${labelOf(to)}`, { pages: { from, to } }, state, "Remove"),
  );
  return (
    <AskDialog open={open} close={close} opener={opener} titleId={title}>
      <div className="dlgf wider">
        <h2 className="h-sec" id={title}>
          What you hear of
        </h2>
        <p className="dlgp">The nearest wish counts: a thread before its paragraph, a paragraph before all of these.</p>
        <ul className="wider-list">
          {[...rows.slice(0, 1), ...pages, ...rows.slice(1)].map(({ name, why, own, target, none }) => (
            <li key={JSON.stringify(target)}>
              <p>
                <b>{name}</b>
                <br />
                <span className="meta">{why}</span>
              </p>
              <CadenceSelect label={name} value={own} none={none} choose={(cadence) => choose(target, cadence)} />
            </li>
          ))}
        </ul>
        {edges.length > 1 && (
          <PagesForm edges={edges} add={(from, to, cadence) => choose({ pages: { from, to } }, cadence)} />
        )}
        <p className="hint" role="status">
          {said}
        </p>
        <div className="dlgb">
          <button type="button" className="btn pri" onClick={close}>
            Done
          </button>
          <a className="btn quiet" href="/settings/mail">
            All that you follow
          </a>
        </div>
      </div>
    </AskDialog>
  );
}

const rowOf = (
  name: string,
  target: FollowTarget,
  { why, own }: { why: string; own: WishedCadence },
  none: string,
): Row => ({ name, why, own, target, none });
