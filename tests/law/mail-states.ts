// What came by mail, and in which state it is.
import { hashToken, newToken } from "@/server/accounts/token.service";
import { db } from "@/server/db";
import { keepReply } from "@/server/follows/reply.store";
import { keepMail } from "@/server/incoming/store";
import { postLetter } from "@/server/mail/service";
import { CANARY } from "@/tests/law/canary";
import type { Scene } from "@/tests/law/scene";
import { as } from "@/tests/support/as";
import { postTo } from "@/tests/support/letters";

async function byMail({ group, comment }: Scene): Promise<void> {
  const data = { groupId: group.id, commentId: comment.id, cut: `> What was quoted of ${CANARY.comment}.` };
  await db.mailedComment.create({ data });
}

/** What has to happen before mail is in its state. */
export const MAIL_STATES: Record<string, (scene: Scene) => Promise<void>> = {
  byMail,
  byMailAway: async (scene) => {
    await byMail(scene);
    const reason = "About a person, not the text.";
    await as(scene.actors.owner).moderation.remove({ comment: scene.comment.id, reason });
  },
  waiting: async (scene) => {
    const { author } = scene.actors;
    scene.token = newToken();
    const whose = { userId: author.id, groupId: scene.group.id };
    const { id: deliveryId } = await postLetter(db, postTo(author.email, whose), new Date());
    const reply = { ...whose, commentId: scene.root.id, deliveryId, tokenHash: hashToken(`reply ${scene.token}`) };
    const { id: replyId } = await keepReply(db, { ...reply, createdAt: new Date() });
    await keepMail(db, {
      ...{ ...whose, replyId, mailFrom: "alias@example.org", sender: "alias@example.org", receivedAt: new Date() },
      ...{ raw: Buffer.from("From: alias@example.org\r\n\r\nYes.\r\n"), state: "held", because: "otherAddress" },
      ...{ key: `mail-${scene.token}`.slice(0, 60), body: "Yes.", cut: "", decideHash: hashToken(scene.token) },
    });
  },
};
