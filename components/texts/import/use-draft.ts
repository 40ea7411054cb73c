"use client";
// A draft in the browser: acts show at once, reach the server one after another, and wait where it is away.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTRPC } from "@/components/trpc";
import { type Act, apply, type Draft } from "@/server/texts/import/act";
import type { TextAddress } from "@/server/texts/schema";

/** What the page knows of a draft when it opens. */
export type Start = {
  id: string;
  version: number;
  raw: string;
  state: Draft;
  undoable: number;
  redoable: number;
  group: { slug: string; name: string };
  reading: { slug: string; title: string } | null;
  /** The text that it will be a revision of. */
  revises: { group: string; reading: string; text: string; title: string; from: number | null; newest: number } | null;
};

/** Why something was not done. `stale`: only a reload helps; `words`: what had been typed and was not kept. */
export type Trouble = { message: string; stale: boolean; words?: string };

/** Words typed in acts that the server did not take. */
const typed = (acts: Act[]): string => acts.flatMap((act) => (act.kind === "edit" ? [act.words] : [])).join("\n\n");

/** How many acts go in one request, and how long to wait where the server is away, in milliseconds. */
const BATCH = 50;
const PATIENCE = 3_000;

/** Without this a request without a network would wait in silence; here its failure is told, and tried again. */
const ALWAYS = { networkMode: "always" } as const;

/** Blocks that are the same stay the same objects, so that their rows are not drawn again. */
function shared(old: Draft, next: Draft): Draft {
  const before = new Map(old.blocks.map((block) => [block.id, block]));
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const blocks = next.blocks.map((block) => {
    const known = before.get(block.id);
    return known && same(known, block) ? known : block;
  });
  return { ...next, blocks };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : "Something went wrong. Try again.";
const isAway = (error: unknown): boolean => error instanceof TRPCClientError && !error.data;

/** The draft and what can be done with it. `trouble` is a sentence; `stale` says that only a reload helps. */
export function useDraft(start: Start) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { mutateAsync: sendActs } = useMutation(trpc.texts.act.mutationOptions(ALWAYS));
  const { mutateAsync: sendUndo } = useMutation(trpc.texts.undo.mutationOptions(ALWAYS));
  const { mutateAsync: sendRedo } = useMutation(trpc.texts.redo.mutationOptions(ALWAYS));
  const { mutateAsync: sendPublish } = useMutation(trpc.texts.publish.mutationOptions(ALWAYS));
  const [draft, setDraft] = useState(start.state);
  const [reach, setReach] = useState({ undoable: start.undoable, redoable: start.redoable });
  const [saving, setSaving] = useState<"saved" | "saving" | "away" | "stopped">("saved");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const now = useRef({ draft: start.state, version: start.version, waiting: [] as Act[], stale: false });
  const flow = useRef<Promise<void>>(Promise.resolve());

  const show = useCallback((next: Draft) => {
    now.current.draft = next;
    setDraft(next);
  }, []);

  const failed = useCallback((error: unknown) => {
    const conflict = error instanceof TRPCClientError && error.data?.code === "CONFLICT";
    now.current.stale ||= conflict;
    setTrouble({ message: messageOf(error), stale: conflict });
  }, []);

  /** After an answer that never came: whether the server did these acts all the same. */
  const arrived = useCallback(
    async (count: number, before: number): Promise<boolean> => {
      const options = trpc.texts.draft.queryOptions({ draft: start.id }, { ...ALWAYS, staleTime: 0, retry: false });
      const seen = await queries.fetchQuery(options).catch(() => null);
      if (!seen || seen.version !== now.current.version + 1 || seen.undoable !== before + count) return false;
      now.current.version = seen.version;
      return true;
    },
    [queries, trpc, start.id],
  );

  const done = useRef(start.undoable);
  const flush = useCallback(async () => {
    while (now.current.waiting.length > 0 && !now.current.stale) {
      const acts = now.current.waiting.slice(0, BATCH);
      setSaving("saving");
      try {
        const answer = await sendActs({ draft: start.id, version: now.current.version, acts });
        now.current.version = answer.version;
      } catch (error) {
        if (!isAway(error)) {
          const words = typed(now.current.waiting);
          now.current.waiting = [];
          now.current.stale = true;
          setSaving("stopped");
          setTrouble({ message: messageOf(error), stale: true, ...(words && { words }) });
          return;
        }
        setSaving("away");
        await new Promise((resolve) => setTimeout(resolve, PATIENCE));
        if (!(await arrived(acts.length, done.current))) continue;
      }
      done.current += acts.length;
      now.current.waiting = now.current.waiting.slice(acts.length);
      setReach({ undoable: done.current + now.current.waiting.length, redoable: 0 });
    }
    setSaving("saved");
  }, [arrived, sendActs, start.id]);

  /** Runs after everything that is on its way; nothing overtakes. */
  const queue = useCallback((step: () => Promise<void>): Promise<void> => {
    flow.current = flow.current.then(step);
    return flow.current;
  }, []);

  /** Does one act at once, here; false where it cannot be done. */
  const act = useCallback(
    (one: Act): boolean => {
      if (now.current.stale) return false;
      try {
        show(apply(now.current.draft, one));
      } catch (error) {
        setTrouble({ message: messageOf(error), stale: false });
        return false;
      }
      setTrouble(null);
      now.current.waiting.push(one);
      setReach(({ undoable }) => ({ undoable: undoable + 1, redoable: 0 }));
      queue(flush);
      return true;
    },
    [flush, queue, show],
  );

  const step = useCallback(
    (send: typeof sendUndo) =>
      queue(async () => {
        if (now.current.stale) return;
        try {
          const answer = await send({ draft: start.id, version: now.current.version });
          now.current.version = answer.version;
          done.current = answer.undoable;
          show(shared(now.current.draft, answer.state));
          setReach(answer);
          setTrouble(null);
        } catch (error) {
          failed(error);
        }
      }),
    [failed, queue, show, start.id],
  );

  /** Publishes after everything has been saved; null where it was refused. */
  const publish = useCallback(async (): Promise<TextAddress | null> => {
    let address: TextAddress | null = null;
    await queue(async () => {
      if (now.current.stale) return;
      try {
        address = await sendPublish({ draft: start.id, version: now.current.version });
      } catch (error) {
        failed(error);
      }
    });
    return address;
  }, [failed, queue, sendPublish, start.id]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (now.current.waiting.length > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);

  const undo = useCallback(() => step(sendUndo), [sendUndo, step]);
  const redo = useCallback(() => step(sendRedo), [sendRedo, step]);
  const saved = useCallback(() => queue(async () => {}), [queue]);
  const version = useCallback(() => now.current.version, []);
  return { draft, ...reach, saving, trouble, act, undo, redo, publish, saved, version };
}
