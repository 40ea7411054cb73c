"use client";
// The talk on one paragraph: its filter, its threads, and the place to write.
import dynamic from "next/dynamic";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { freshIn } from "@/components/comments/cached";
import { nameOf } from "@/components/comments/draft";
import { useServerDrafts } from "@/components/comments/drafting/use-server-drafts";
import { Waiting } from "@/components/comments/fetching";
import { FoldsContext, useFoldState } from "@/components/comments/folds-context";
import { LostWords } from "@/components/comments/passage-quote";
import { type TalkActs, TalkContext } from "@/components/comments/talk-context";
import { NothingShown, TalkFilter } from "@/components/comments/talk-filter";
import { Failed, MoreThreads, Nobody } from "@/components/comments/talk-states";
import { ThreadList } from "@/components/comments/thread-list";
import { useBrought, useGoTo } from "@/components/comments/use-go-to";
import { usePassageMarks } from "@/components/comments/use-passage-marks";
import { useReading } from "@/components/comments/use-reading";
import { useRest } from "@/components/comments/use-rest";
import { useShown } from "@/components/comments/use-shown";
import { useTalkData } from "@/components/comments/use-talk-data";
import { useWriting } from "@/components/comments/use-writing";
import { WaitingBeneath } from "@/components/comments/waiting/beneath";
import { useTalkWaits } from "@/components/comments/waiting/use-talk-waits";
import { WaitsContext } from "@/components/comments/waiting/waits-context";
import { Write } from "@/components/comments/write";
import { Echoes } from "@/components/marks/also";
import { MarksContext, useMarksData } from "@/components/marks/marks-context";
import { AroundContext, useAround, useTookPart } from "@/components/texts/reading/bells";
import { type Passage, within } from "@/components/texts/reading/passages";
import { useRoom } from "@/components/texts/reading/room-context";
import type { ParagraphTalk, Written } from "@/server/comments/view";

const CitedFrom = dynamic(() => import("@/components/comments/cite/cited-from"), { ssr: false });
const ShowNew = dynamic(() => import("@/components/live/show-new"), { ssr: false });
const CitePreview = dynamic(() => import("@/components/comments/cite/preview"), { ssr: false });

/** The open talk. `initial` is what the server rendered with the page. */
export function Talk({ passage, initial }: { passage: Passage; initial: ParagraphTalk | null }) {
  const { facts, state, added, read, show: showOf, say, wish } = useRoom();
  const {
    talk,
    error,
    wrote,
    changed,
    refresh: refetch,
    more,
    whole,
    page,
    bring,
    keepNew,
  } = useTalkData(passage.id, initial);
  const marks = useMarksData(passage.id);
  const { again } = marks;
  const refresh = useCallback(() => {
    refetch();
    void again();
  }, [refetch, again]);
  const around = useAround(passage.id);
  const tookPart = useTookPart(passage.id);
  const folds = useFoldState();
  const goTo = useGoTo(talk, { reveal: folds.reveal, more, page, bring });
  const section = useRef<HTMLElement>(null);
  const [newestFirst, setNewestFirst] = useState(false);
  const { show, threads, has } = useShown(passage.key, talk, newestFirst, page);
  useReading(section, passage.key, talk?.viewer.isMember ?? false);
  useBrought(wish, goTo, show, showOf);

  const landed = useCallback(
    (written: Written, also: boolean) => {
      wrote(written);
      tookPart(written.thread);
      added(passage.key, 1, written.comment.id);
      if (!has(written.thread)) showOf("all");
      goTo(written.comment.id);
      if (also) void again();
      say(
        written.comment.standing === "held"
          ? "Posted. A moderator looks at it before others see it."
          : "Your comment was posted.",
      );
    },
    [wrote, tookPart, added, passage.key, goTo, say, again, has, showOf],
  );
  const writing = useWriting(passage, landed);
  const { begin, reply, quote, takeUp, drafts } = writing;
  const waits = useTalkWaits(facts.viewer.id, talk, passage.id, { wrote, changed, refresh, again });
  const { others, settle, round } = useServerDrafts(
    drafts,
    talk?.viewer.canWrite ?? false,
    writing.composing?.place ?? null,
  );
  const { asked } = state;
  const answered = useRef(0);
  const canWrite = talk?.viewer.canWrite ?? false;
  useEffect(() => {
    if (!canWrite || (answered.current === asked && !wish.current.compose)) return;
    answered.current = asked;
    wish.current.compose = false;
    begin(wish.current.passage ?? undefined);
    wish.current.passage = null;
  }, [canWrite, begin, wish, asked]);
  const lead = useCallback(
    (thread: string) => {
      if (!threads.some(({ id }) => id === thread)) showOf("all");
      goTo(talk?.threads.find(({ id }) => id === thread)?.comments[0]?.id ?? null);
    },
    [talk?.threads, threads, goTo, showOf],
  );
  usePassageMarks(passage.key, talk?.threads, lead);

  const acts = useMemo<TalkActs>(
    () => ({
      me: facts.viewer.id,
      clock: { now: facts.now, timeZone: facts.viewer.timeZone },
      revision: facts.revision.number,
      reply,
      quote,
      takeUp,
      canWrite,
      changed,
      refresh,
      more,
      whole,
      goTo,
      keepNew: (comment) =>
        void keepNew(comment).then(
          (again) => {
            read(passage.key, -again);
            say("It stays new from here on.");
          },
          () => say("That could not be kept. Try again."),
        ),
      drafts,
      say,
      gone: () => added(passage.key, -1),
      // As of this round: it grows when another device's drafts came.
      hasDraft: (place) => round >= 0 && drafts.read(place) !== null,
    }),
    [
      facts,
      reply,
      quote,
      takeUp,
      canWrite,
      changed,
      refresh,
      more,
      whole,
      goTo,
      keepNew,
      read,
      drafts,
      say,
      added,
      passage.key,
      round,
    ],
  );
  const all = state.counts[passage.key]?.count ?? 0;
  const rest = useRest(talk !== undefined, initial !== null);

  return (
    <TalkContext value={acts}>
      <FoldsContext value={folds}>
        <WaitsContext value={waits}>
          <AroundContext value={around}>
            <MarksContext value={marks}>
              {all > 0 && (
                <TalkFilter
                  passage={passage.key}
                  fresh={talk ? freshIn(talk) : 0}
                  newestFirst={newestFirst}
                  turn={() => setNewestFirst(!newestFirst)}
                />
              )}
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keys */}
              <section ref={section} className="scroll" tabIndex={0} aria-label="Comments">
                {rest && talk && (
                  <ShowNew {...{ passage, talk, goTo }} reveal={folds.reveal} all={() => showOf("all")} />
                )}
                {error && !talk && <Failed error={error} retry={refresh} />}
                {!talk && !error && <Waiting count={all} />}
                {talk && passage.gone !== undefined && <LostWords words={talk.paragraph.words} />}
                {talk && show === "all" && threads.length === 0 && waits.size === 0 && (
                  <Nobody canWrite={canWrite} whole={passage.whole === true} />
                )}
                {talk && show !== "all" && threads.length === 0 && <NothingShown passage={passage.key} show={show} />}
                {talk && <ThreadList threads={threads} newOnly={show === "new"} rest={rest} />}
                {talk && <WaitingBeneath parent={null} />}
                {rest && talk && !talk.next && <Echoes />}
                {rest && talk && !talk.next && <CitedFrom paragraph={passage.id} />}
                {rest && talk?.next && <MoreThreads next={talk.next} page={page} say={say} />}
              </section>
              {talk && (
                <Write
                  label={within(passage.label)}
                  paragraph={passage.gone === undefined && !passage.whole ? passage.key : null}
                  rights={talk.viewer}
                  composing={writing.composing}
                  drafts={drafts}
                  others={writing.composing ? (others.get(nameOf(writing.composing.place)) ?? []) : []}
                  take={(row) => settle(row, writing.adopt(row))}
                  discard={(row) => settle(row, false)}
                  hasDraft={drafts.read({ paragraph: passage.id }) !== null}
                  limit={facts.limit}
                  text={facts.text.id}
                  revision={facts.revision.id}
                  begin={begin}
                  choose={writing.choose}
                  close={writing.close}
                  send={writing.send}
                  park={writing.park}
                  back={`${facts.path}?open=${passage.key}#${passage.key}`}
                />
              )}
              {rest && <CitePreview />}
            </MarksContext>
          </AroundContext>
        </WaitsContext>
      </FoldsContext>
    </TalkContext>
  );
}
