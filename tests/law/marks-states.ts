// States of the law that are about marks.
import { db } from "@/server/db";
import { CANARY } from "@/tests/law/canary";
import type { Scene } from "@/tests/law/scene";
import { as } from "@/tests/support/as";

async function landed({ comment, actors }: Scene) {
  await as(actors.member).marks.land({ thread: comment.threadId, version: 0, body: `It was the ${CANARY.mark}.` });
}

/** What has to happen before marks are in their state. */
export const MARK_STATES: Record<string, (scene: Scene) => Promise<void>> = {
  thanked: async ({ comment, actors }) => {
    await as(actors.member).marks.thank({ comment: comment.id, given: true });
  },
  answered: async ({ comment, actors }) => {
    await as(actors.member).marks.answer({ comment: comment.id, is: true });
  },
  landed,
  hidden: async (scene) => {
    const { member, author } = scene.actors;
    await as(member).marks.hide({ target: { authorOf: scene.comment.id }, hidden: true });
    const of = { userId: member.id, personId: author.id };
    scene.hiding = (await db.hiding.findFirstOrThrow({ where: of })).id;
  },
  /** The whole thread is kept from view, with what was said of where it landed. */
  landedAway: async (scene) => {
    await landed(scene);
    await db.comment.update({ where: { id: scene.root.id }, data: { standing: "held" } });
  },
};
