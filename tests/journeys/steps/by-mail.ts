// What came by mail: an answer that waits for its member to decide, and a comment with what was cut from around it.

type Answered = { user: string; group: string; comment: string };

/** Keeps an answer of the person's to the comment, sent from another address of theirs; answers with the page behind its link. */
export async function makeHeld(databaseUrl: string, { user: userId, group: groupId, comment: commentId }: Answered) {
  Object.assign(process.env, { DATABASE_URL: databaseUrl });
  const { hashToken, newToken } = await import("@/server/accounts/token.service");
  const { db } = await import("@/server/db");
  const { keepReply } = await import("@/server/follows/reply.store");
  const { keepMail } = await import("@/server/incoming/store");
  const { postLetter } = await import("@/server/mail/service");
  const { postTo } = await import("@/tests/support/letters");
  const token = newToken();
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  const { id: deliveryId } = await postLetter(db, postTo(email, { userId, groupId }), new Date());
  const reply = { userId, groupId, commentId, deliveryId, tokenHash: hashToken(`reply ${token}`) };
  const { id: replyId } = await keepReply(db, { ...reply, createdAt: new Date() });
  await keepMail(db, {
    ...{ userId, groupId, replyId, mailFrom: "bob@elsewhere.example", sender: "bob@elsewhere.example" },
    ...{ receivedAt: new Date(), raw: Buffer.from("From: bob@elsewhere.example\r\n\r\nYes.\r\n") },
    ...{ state: "held", because: "otherAddress", key: `mail-${token}`.slice(0, 60), cut: "" },
    ...{ body: "Yes, and *twice*.\n\nThe second time in the margin.", decideHash: hashToken(token) },
  });
  return `/held/${token}`;
}

/** The comment came by mail, and this was cut from it. */
export async function cameByMail(databaseUrl: string, { group: groupId, comment: commentId }: Omit<Answered, "user">) {
  Object.assign(process.env, { DATABASE_URL: databaseUrl });
  const { db } = await import("@/server/db");
  const cut = "On Tuesday Carol wrote:\n> Which page?\n> The second one?\n\n-- \nBob, by the harbour";
  await db.mailedComment.create({ data: { groupId, commentId, cut } });
}
