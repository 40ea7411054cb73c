"use client";
// A draft in the browser: acts show at once, reach the server one after another, and wait where it is away.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useCallback, useEffect, useRef, useState } from "react";
import { ahead, shared } from "@/components/texts/import/ahead";
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

/** Why something was not done. `stale`: somebody else was quicker; `lost`: the acts that are not kept for that. */
export type Trouble = { message: string; stale: boolean; lost: Act[] };

/** How many acts go in one request, and how long to wait where the server is away, in milliseconds. */
const BATCH = 50;
const PATIENCE = 3_000;

/** A version beyond all: whatever the server has is newer. */
const ANY = Number.POSITIVE_INFINITY;

const NOT_IN = "This is the draft as it is now. What you did is not in it:";
const CANNOT = "This could not be done again, because the blocks that it was about are no longer the same:";

/** Without this a request without a network would wait in silence; here its failure is told, and tried again. */
const ALWAYS = { networkMode: "always" } as const;

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
    setTrouble({ message: messageOf(error), stale: conflict, lost: [] });
  }, []);

  /** The draft as the server has it, or null where it cannot be reached. */
  const look = useCallback(() => {
    const options = trpc.texts.draft.queryOptions({ draft: start.id }, { ...ALWAYS, staleTime: 0, retry: false });
    return queries.fetchQuery(options).catch(() => null);
  }, [queries, trpc, start.id]);

  /** After an answer that never came: whether the server did these acts all the same. */
  const arrived = useCallback(
    async (count: number, before: number): Promise<boolean> => {
      const seen = await look();
      if (!seen || seen.version !== now.current.version + 1 || seen.undoable !== before + count) return false;
      now.current.version = seen.version;
      return true;
    },
    [look],
  );

  const done = useRef(start.undoable);
  const take = useCallback(
    (seen: { version: number; state: Draft; undoable: number; redoable: number }) => {
      now.current.version = seen.version;
      done.current = seen.undoable;
      show(shared(now.current.draft, ahead(seen.state, now.current.waiting)));
      setReach({ ...seen, undoable: seen.undoable + now.current.waiting.length });
    },
    [show],
  );
  const flush = useCallback(async () => {
    while (now.current.waiting.length > 0 && !now.current.stale) {
      const acts = now.current.waiting.slice(0, BATCH);
      setSaving("saving");
      try {
        const answer = await sendActs({ draft: start.id, version: now.current.version, acts });
        now.current.version = answer.version;
      } catch (error) {
        if (!isAway(error)) {
          const lost = now.current.waiting;
          now.current.waiting = [];
          now.current.stale = true;
          setSaving("stopped");
          setTrouble({ message: messageOf(error), stale: true, lost });
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
      if (now.current.stale) {
        setTrouble((known) => known && { ...known, lost: [...known.lost, one] });
        return false;
      }
      try {
        show(apply(now.current.draft, one));
      } catch (error) {
        setTrouble((known) => ({ message: messageOf(error), stale: false, lost: known?.lost ?? [] }));
        return false;
      }
      setTrouble((known) => (known && known.lost.length > 0 ? known : null));
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
          take(await send({ draft: start.id, version: now.current.version }));
          setTrouble(null);
        } catch (error) {
          failed(error);
        }
      }),
    [failed, queue, start.id, take],
  );

  /** Goes on with the draft as it is on the server, where there is something newer than what is known here. */
  const catchUp = useCallback(
    (version: number) =>
      queue(async () => {
        const { waiting, stale } = now.current;
        if (waiting.length > 0 || version <= now.current.version || (stale && version !== ANY)) return;
        const seen = await look();
        if (!seen) return;
        if (seen.published) return window.location.reload();
        now.current.stale = false;
        take(seen);
        setSaving("saved");
      }),
    [look, queue, take],
  );

  /** After somebody else was quicker: shows what they did; with `again`, the acts that were not kept are done once more. */
  const recover = useCallback(
    async (again: boolean) => {
      const lost = trouble?.lost ?? [];
      await catchUp(ANY);
      if (now.current.stale) return;
      const left = again ? lost.filter((one) => !act(one)) : lost;
      setTrouble(left.length > 0 ? { message: again ? CANNOT : NOT_IN, stale: false, lost: left } : null);
    },
    [act, catchUp, trouble],
  );
  const forget = useCallback(() => setTrouble(null), []);

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
  return { draft, ...reach, saving, trouble, act, undo, redo, publish, saved, version, catchUp, recover, forget };
}
