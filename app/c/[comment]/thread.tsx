// A thread as nested ordered lists: two levels indented, deeper replies in one list that says what each answers.

import { Thanked, TheAnswer } from "@/app/c/[comment]/marks";
import { Byline, SaidAt } from "@/components/comments/byline";
import { commentId } from "@/components/comments/comment-id";
import { forMe } from "@/components/comments/own-mention";
import { flat, type Twig, treeOf } from "@/components/comments/tree";
import type { Clock } from "@/components/comments/when";
import { LongWords } from "@/components/moderation/long-words";
import { INDENTED_LEVELS } from "@/server/comments/thread";
import type { CommentView, ThreadView } from "@/server/comments/view";
import type { Marks } from "@/server/marks/view";

type Seen = { linked: string; clock: Clock; marks: Marks; me: string | null };
type Page = Seen & { thread: string; here: ReadonlySet<string> };

export function Thread({ thread, ...seen }: Seen & { thread: ThreadView }) {
  const page = { ...seen, thread: thread.id, here: new Set(thread.comments.map((comment) => comment.id)) };
  return (
    <ol className="thread">
      {treeOf(thread.comments).map((twig) => (
        <Item key={twig.comment.id} twig={twig} level={0} page={page} />
      ))}
    </ol>
  );
}

function Item({ twig, level, page }: { twig: Twig; level: number; page: Page }) {
  const deep = level === INDENTED_LEVELS;
  const kids = deep ? flat(twig).map((one) => ({ ...one, kids: [] })) : twig.kids;
  return (
    <li className="c">
      <Comment comment={twig.comment} page={page} named={level > INDENTED_LEVELS || !isHere(twig.comment, page)} />
      {kids.length > 0 && (
        <ol className={deep ? "kids deep" : "kids"}>
          {kids.map((one) => (
            <Item key={one.comment.id} twig={one} level={level + 1} page={page} />
          ))}
        </ol>
      )}
    </li>
  );
}

const isHere = ({ parentId }: CommentView, page: Page): boolean => parentId === null || page.here.has(parentId);

function Comment({ comment, page, named }: { comment: CommentView; page: Page; named: boolean }) {
  const linked = comment.id === page.linked;
  const name = comment.author?.name;
  const answer = page.marks.answers[page.thread];
  return (
    <article
      id={commentId(comment.id)}
      className={linked ? "linked" : undefined}
      aria-label={`${linked ? "The linked comment" : "Comment"}${name ? ` by ${name}` : ", taken away"}`}
    >
      {name && <Head comment={comment} name={name} clock={page.clock} />}
      {named && comment.parentId && (
        <p className="meta reply-to">
          in reply to{" "}
          <a href={page.here.has(comment.parentId) ? `#${commentId(comment.parentId)}` : `/c/${comment.parentId}`}>
            {comment.replyTo?.name ?? "an earlier comment"}
          </a>
        </p>
      )}
      {answer?.comment === comment.id && <TheAnswer answer={answer} clock={page.clock} />}
      {comment.standing === "held" && (
        <p className="held">Only its author and the moderators see this until a moderator has looked at it.</p>
      )}
      {comment.html === null ? (
        <div className="tomb">
          <LongWords words={comment.tombstone ?? ""} />
        </div>
      ) : (
        <Words comment={comment} html={forMe(comment.html, page.me)} />
      )}
      <Thanked thanks={page.marks.thanks[comment.id]} />
    </article>
  );
}

/** What somebody wrote whom the reader hides is a press away. */
function Words({ comment, html }: { comment: CommentView; html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server
  const words = <div className="cb" dangerouslySetInnerHTML={{ __html: html }} />;
  if (!comment.hidden) return words;
  return (
    <details className="veiled">
      <summary>Hidden by you: a comment by {comment.author?.name}. Show</summary>
      {words}
    </details>
  );
}

function Head({ comment, name, clock }: { comment: CommentView; name: string; clock: Clock }) {
  return (
    <Byline name={name}>
      <SaidAt comment={comment} clock={clock} />
      {comment.byMail && <span className="meta">by e-mail</span>}
      {comment.editedAt && <span className="meta">edited</span>}
      {comment.isNew && <span className="new">New</span>}
    </Byline>
  );
}
