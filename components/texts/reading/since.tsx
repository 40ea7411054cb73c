"use client";
// Since I was here: the walk through what is new in all texts of the reading. Fetched after the words are drawn.
import { useQueries, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { addMark, isRecent, read, sendMarks } from "@/components/comments/read-marks";
import { chance } from "@/components/live/connection";
import { spread } from "@/components/live/waiting";
import GoOn from "@/components/texts/reading/go-on";
import { current, inHand } from "@/components/texts/reading/place";
import { useRoom, useRoomNow } from "@/components/texts/reading/room-context";
import { showOf, totalOf } from "@/components/texts/reading/shows";
import { together } from "@/components/texts/reading/together";
import { back, forward, type Here, inOrder, joined, type Stop } from "@/components/texts/reading/trail";
import { UndoRead } from "@/components/texts/reading/undo-read";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import type { Filters, News } from "@/server/comments/view";

/** What was new in this visit, and the comment that another text's page is to begin with; both outlive a page. */
const visit: { path: string; stops: Stop[]; fresh: ReadonlySet<string>; goOn: Stop | null } = {
  path: "",
  stops: [],
  fresh: new Set(),
  goOn: null,
};

const isNew = ({ id }: { id: string }): boolean => visit.fresh.has(id) && !read.has(id);

/** The comment that has the focus, if one has. */
const focused = (): string | null =>
  document.activeElement?.closest<HTMLElement>("[data-comment]")?.dataset.comment ?? null;

/** What is new on the page, by paragraph; null where more is new than was named: the page's own counts know better. */
function freshOf(news: News, onPage: ReadonlySet<string>): Record<string, number> | null {
  const own = news.filter(({ text }) => onPage.has(text));
  if (own.some(({ total, comments }) => total > comments.length)) return null;
  const fresh: Record<string, number> = {};
  for (const { key } of own.flatMap(({ comments }) => comments).filter(isNew)) fresh[key] = (fresh[key] ?? 0) + 1;
  return fresh;
}

const elsewhereOf = (news: News, onPage: ReadonlySet<string>) => {
  const other = news.find(({ text, total }) => !onPage.has(text) && total > 0);
  return other ? { label: other.label, fresh: other.total } : null;
};

/** Keeps the stops of this visit, and the page's counts, in step with what the server says. */
function useNews() {
  const { texts, news: tellRoom } = useRoom();
  const trpc = useTRPC();
  const [first] = texts;
  const text = first!.text.id;
  const base = first!.path.slice(0, first!.path.lastIndexOf("/"));
  const { data: news, refetch } = useQuery(
    trpc.comments.whatIsNew.queryOptions({ text }, { refetchOnWindowFocus: "always" }),
  );
  const places = useMemo(() => new Map(together(texts).passages.map(({ key }, i) => [key, i])), [texts]);
  const onPage = useMemo(() => new Set(texts.map((one) => one.text.id)), [texts]);
  const take = useCallback(
    (now: News) => {
      if (visit.path !== base) Object.assign(visit, { path: base, stops: [] });
      const ids = now.flatMap(({ comments }) => comments.map(({ id }) => id));
      visit.fresh = new Set(ids);
      // Kept new on another device.
      for (const id of ids) if (!isRecent(id)) read.delete(id);
      const order = now.map((one) => one.text);
      visit.stops = inOrder(joined(visit.stops, now), order, places);
      tellRoom(freshOf(now, onPage), elsewhereOf(now, onPage));
    },
    [base, places, onPage, tellRoom],
  );
  useEffect(() => {
    if (news) take(news);
  }, [news, take]);
  /** What is new by now, also what came in since. */
  const again = useCallback(async () => {
    await sendMarks();
    const { data } = await refetch();
    if (data) take(data);
    return data ?? [];
  }, [refetch, take]);
  return { news, again, places, onPage, base };
}

/** Within so many milliseconds after the talk has changed the filters are asked for anew: not by everybody at once. */
const SOON = [2_000, 10_000] as const;

type Answers = { data: Filters | undefined; refetch: () => unknown }[];

/** What is under the filters in all texts on the page, once all of it is known. */
function inOne(answers: Answers): { data: Filters | null; refetch: () => void } {
  const found = answers.flatMap(({ data }) => data ?? []);
  const all = (name: keyof Filters) => Object.assign({}, ...found.map((one) => one[name]));
  return {
    data:
      found.length < answers.length
        ? null
        : { unanswered: all("unanswered"), awaiting: all("awaiting"), questions: all("questions") },
    refetch: () => {
      for (const { refetch } of answers) refetch();
    },
  };
}

/** Keeps the filters in step with the talk, and with the address. */
function useFilters() {
  const { texts, state, filters: tellRoom, show } = useRoom();
  const trpc = useTRPC();
  const { data, refetch } = useQueries({
    queries: texts.map(({ text }) =>
      trpc.comments.filters.queryOptions({ text: text.id }, { refetchOnWindowFocus: "always" }),
    ),
    combine: inOne,
  });
  useEffect(() => {
    if (data) tellRoom(data);
  }, [data, tellRoom]);
  const total = totalOf(state, "all", Object.keys(state.counts));
  const counted = useRef(total);
  const latest = useRef(refetch);
  useEffect(() => {
    latest.current = refetch;
  });
  useEffect(() => {
    if (counted.current === total) return;
    const timer = setTimeout(
      () => {
        counted.current = total;
        if (document.visibilityState === "visible") latest.current();
      },
      spread(SOON, chance()),
    );
    return () => clearTimeout(timer);
  }, [total]);
  useEffect(() => {
    const follow = () => show(showOf(location.search));
    follow();
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, [show]);
}

/** What was just marked as read, to be taken back. */
type Marked = { said: string; back: { text: string; stretches: [number, number][] }[] };

/** Walks for the keys and buttons of the room, and offers to go on where one stopped. */
export default function Since() {
  const room = useRoomNow();
  const { facts, texts, state, wish, say, open, read: countDown } = room;
  const { news, again, places, onPage, base } = useNews();
  useFilters();
  const router = useRouter();
  const client = useTRPCClient();
  const at = useRef<string | null>(null);
  const [offered, offer] = useState<Marked | null>(null);

  const bring = useCallback(
    (stop: Stop) => {
      at.current = stop.id;
      if (!onPage.has(stop.text)) {
        visit.goOn = stop;
        router.push(`${base}/${stop.slug}?open=${stop.key}#${stop.key}`);
        return;
      }
      wish.current.comment = stop;
      if (state.open !== stop.key) open(stop.key, { walk: true });
      else wish.current.bring?.(stop);
    },
    [base, open, router, state.open, onPage, wish],
  );

  const walk = useCallback(
    async (by: 1 | -1) => {
      const stop = focused() ?? at.current;
      const on = visit.stops.find(({ id }) => id === stop);
      const here: Here = {
        stop: on && on.key === state.open ? on.id : null,
        key: state.open ?? current(inHand(texts).passages)?.key ?? null,
      };
      // Whoever walks on has read what they were brought to.
      if (by === 1 && on && here.stop && document.querySelector(`[data-comment="${on.id}"]`) && isNew(on)) {
        addMark(on.text, on.id);
        countDown(on.key, 1);
      }
      const next = () =>
        by === 1 ? forward(visit.stops, onPage, here, places, isNew) : back(visit.stops, onPage, here, places);
      const found = next();
      if (found) return bring(found);
      if (by === -1) return say("This is the first of what is new.");
      if (!facts.viewer.id) return say("Members see here what is new to them.");
      await again();
      const late = next();
      if (late) bring(late);
      else say("You are up to date. Nothing is new in this reading.");
    },
    [again, bring, countDown, facts, texts, places, onPage, say, state.open],
  );

  const readAll = useCallback(async () => {
    try {
      const own = (await again()).flatMap(({ text, seq }) => (onPage.has(text) ? { text, seq } : []));
      const marked = await Promise.all(
        own.map(async (one) => ({ text: one.text, stretches: await client.comments.markTextSeen.mutate(one) })),
      );
      await again();
      const said = `${own.length > 1 ? "These texts are" : "This text is"} marked as read.`;
      const back = marked.filter(({ stretches }) => stretches.length > 0);
      if (back.length === 0) say(said);
      else offer({ said, back });
    } catch {
      say("That could not be marked. Try again.");
    }
  }, [again, client, onPage, say]);

  const undo = async ({ back }: Marked) => {
    offer(null);
    try {
      await Promise.all(back.map((one) => client.comments.takeBackSeen.mutate(one)));
      await again();
      say("All of it is as new as before.");
    } catch {
      offer(offered);
      say("That could not be undone. Try again.");
    }
  };

  useEffect(() => {
    if (!news) return;
    const go = (by: 1 | -1 | "readAll") => void (by === "readAll" ? readAll() : walk(by));
    wish.current.walk = go;
    const { asked } = wish.current;
    wish.current.asked = null;
    if (asked) go(asked);
  }, [news, walk, readAll, wish]);

  useEffect(() => {
    const { goOn } = visit;
    if (!news || !goOn || !onPage.has(goOn.text)) return;
    visit.goOn = null;
    at.current = goOn.id;
    wish.current.comment = goOn;
    wish.current.bring?.(goOn);
  }, [news, onPage, wish]);
  if (!facts.viewer.id) return null;
  if (offered) return <UndoRead said={offered.said} undo={() => void undo(offered)} close={() => offer(null)} />;
  return <GoOn />;
}
