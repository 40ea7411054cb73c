// A thread by its permalink: the paragraph, the talk on it, the linked comment marked. Needs no JavaScript.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import "@/app/styles/reading.css";
import "@/app/styles/talk.css";
import "@/app/styles/permalink.css";
import "@/app/styles/marks.css";
import { Answered, Landed } from "@/app/c/[comment]/marks";
import { Passage } from "@/app/c/[comment]/passage";
import { Thread } from "@/app/c/[comment]/thread";
import { commentId } from "@/components/comments/comment-id";
import { GroupBar } from "@/components/groups/group-bar";
import { AlsoLinks } from "@/components/marks/also-links";
import { LongWords } from "@/components/moderation/long-words";
import { within } from "@/components/texts/reading/passages";
import { Icon } from "@/components/ui/icon";
import { threadTalk } from "@/server/comments/schema";
import type { ThreadPlace, ThreadTalk } from "@/server/comments/view";
import type { Landings } from "@/server/marks/view";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

type Props = { params: Promise<{ comment: string }>; searchParams: Promise<{ after?: string | string[] }> };

// What is not even an address answers like an address of nothing.
const load = cache(async (comment: string, after: string | undefined): Promise<ThreadTalk> => {
  const query = threadTalk.safeParse({ comment, cursor: after });
  if (!query.success) notFound();
  const api = await caller();
  return orPage(api.comments.thread(query.data));
});

const ask = async ({ params, searchParams }: Props): Promise<ThreadTalk> => {
  const { after } = await searchParams;
  return load((await params).comment, Array.isArray(after) ? after[0] : after);
};

const textHref = ({ group, reading, text }: ThreadPlace): string =>
  `/groups/${group.slug}/${reading.slug}/${text.slug}`;

const NONE: Landings = { versions: [] };

/** "¶ 12 of The Lantern and the Tide Table". */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { place } = await ask(props);
  return { title: `${place.paragraph.label} of ${place.text.title}` };
}

export default async function Permalink(props: Props) {
  const { place, thread, comment, viewer } = await ask(props);
  const [actor, api] = [await pageActor(), await caller()];
  const marks = await orPage(api.marks.of({ paragraph: place.paragraph.id }));
  const answer = marks.answers[thread.id];
  const landing = marks.landings[thread.id];
  const { versions } = landing && landing.version > 1 ? await orPage(api.marks.landings({ thread: thread.id })) : NONE;
  const clock = { now: new Date(), timeZone: actor.kind === "person" ? actor.timeZone : "UTC" };
  const inReading = `${textHref(place)}?open=${place.paragraph.key}#c-${comment}`;
  return (
    <>
      <GroupBar group={place.group.slug} />
      <main id="main" className="page permalink">
        <nav className="crumbs" aria-label="Where this is">
          <a href={textHref(place)}>{place.text.title}</a>
          <span aria-hidden="true">/</span>
          <a href={`${textHref(place)}#${place.paragraph.key}`}>{place.paragraph.label}</a>
        </nav>
        <h1 className="h-page">Discussion of {within(place.paragraph.label)}</h1>
        <Passage place={place} />
        <p className="ways">
          <a className="btn pri" href={inReading}>
            {viewer.canWrite && !thread.locked ? "Open in the reading and answer" : "Open in the reading"}
          </a>
          {comment !== thread.root && thread.comments.some(({ id }) => id === comment) && (
            <a className="btn" href={`#${commentId(comment)}`}>
              Down to the comment
            </a>
          )}
        </p>
        {thread.locked && (
          <div className="note locked">
            <Icon name="lock" />
            <div>
              A moderator has locked this thread. {thread.lockReason && "The reason given: "}
              {thread.lockReason && <LongWords words={thread.lockReason} />}
            </div>
          </div>
        )}
        <Landed {...{ landing, versions, clock }} />
        <AlsoLinks also={marks.also[thread.id]} text={textHref(place)} />
        <Answered answer={answer} here={thread.comments.some(({ id }) => id === answer?.comment)} />
        <Thread {...{ thread, clock, marks }} linked={comment} me={actor.kind === "person" ? actor.id : null} />
        {thread.next && (
          <p className="ways">
            <a className="btn" href={`/c/${comment}?after=${thread.next}`}>
              {thread.more === 1 ? "1 more comment" : `${thread.more} more comments`}
            </a>
          </p>
        )}
      </main>
    </>
  );
}
