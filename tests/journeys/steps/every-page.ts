// A group in which everything has happened once, so that every page has something to show.
import { liveRoom } from "../live-room";
import { cameByMail, makeHeld } from "./by-mail";
import { ask, header, mailSaying } from "./mails";
import { makeRevised } from "./revised";
import { ARTICLE, COMPANION } from "./texts";

/** Somebody's session, and the addresses of what there is to see. */
export type Everything = Awaited<ReturnType<typeof makeEverything>>;

const LONG = "One could say more about this. ".repeat(40);

/** A word that ends nowhere. */
const WORD = "ohno".repeat(20);

async function makers(databaseUrl: string) {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, SECRET: "a secret for journeys and for nothing else" });
  const make = await import("@/tests/support/make");
  const { as } = await import("@/tests/support/as");
  const { db } = await import("@/server/db");
  const { signInLetter } = await import("@/server/accounts/signin.letter");
  const { postLetter } = await import("@/server/mail/service");
  return { make, as, db, signInLetter, postLetter };
}

type Makers = Awaited<ReturnType<typeof makers>>;
type Person = Awaited<ReturnType<Makers["make"]["person"]>>;

/** Imports a text and publishes it; answers with what its page shows. */
async function publish({ as }: Makers, ann: Person, group: string, raw: string, reading?: string) {
  const { id } = await as(ann).texts.startDraft({ group, raw, ...(reading && { reading }) });
  const { version } = await as(ann).texts.draft({ draft: id });
  const address = await as(ann).texts.publish({ draft: id, version });
  return as(ann).texts.page(address);
}

/** Threads that were edited, flagged, removed, locked and withdrawn, each on a paragraph of its own. */
async function talk({ as }: Makers, { ann, bob, carol }: Record<"ann" | "bob" | "carol", Person>, page: Page) {
  const numbered = page.blocks.filter((block) => block.number !== null);
  const say = (who: Person, body: string, at: { paragraph: string } | { parent: string }) =>
    as(who).comments.post({ key: crypto.randomUUID(), revision: page.revision.id, body, ...at });
  const on = (number: number) => ({ paragraph: numbered[number - 1]!.paragraphId });
  const first = await say(bob, "The second page contradicts *this* one.", on(1));
  const edited = await say(carol, "Which second page?", { parent: first.comment.id });
  await as(carol).comments.edit({ comment: edited.comment.id, version: 1, body: "Which second page do you mean?" });
  for (const body of [LONG, "And [this](https://example.org) too.\n\n> quoted\n\n1. one\n2. two", "`code`"])
    await say(bob, body, { parent: edited.comment.id });
  await as(ann).marks.thank({ comment: first.comment.id, given: true });
  for (const who of [ann, bob]) await as(who).marks.thank({ comment: edited.comment.id, given: true });
  await as(bob).marks.answer({ comment: edited.comment.id, is: true });
  await as(carol).marks.land({ thread: first.thread, version: 0, body: "The *second* page is from another hand." });
  const flagged = await say(bob, `You have not read it, ${WORD}.`, on(2));
  await as(carol).moderation.flag({ comment: flagged.comment.id, reason: "person", note: WORD.repeat(12) });
  const removed = await say(bob, "Nobody of you has.", on(3));
  await say(carol, "I have.", { parent: removed.comment.id });
  await as(ann).moderation.remove({ comment: removed.comment.id, reason: `It is about persons. ${LONG}` });
  const locked = await say(carol, "Closed by now.", on(4));
  await as(ann).moderation.lock({ thread: locked.thread, reason: "All was said twice." });
  return { first: first.comment.id, mailed: flagged.comment.id, keys: numbered.map(({ key }) => key) };
}

type Page = Awaited<ReturnType<typeof publish>>;

/** Talks that are open in somebody's window, and what happens there: an answer, a revision. */
async function rooms(databaseUrl: string) {
  const [offered, revised] = [await liveRoom(databaseUrl), await liveRoom(databaseUrl)];
  const at = ({ readers: { ann } }: typeof offered) => `${ann.url}?open=${ann.keys[1]}`;
  return {
    sessions: { hal: offered.readers.ann.cookie.value, ivy: revised.readers.ann.cookie.value },
    offered: { at: at(offered), say: () => offered.say("The ferryman does.", { parent: offered.root.comment.id }) },
    revisedLive: { at: at(revised), revise: revised.revise },
  };
}

/** Ann owns the group, Bob and Carol are members, Dora is suspended, Eve is new here. */
export async function makeEverything(databaseUrl: string) {
  const all = await makers(databaseUrl);
  const { make, as, db } = all;
  const [ann, bob, carol] = [await make.person("Ann"), await make.person("Bob"), await make.person("Carol")];
  const [dora, eve] = [await make.person("Dora"), await make.person("Eve")];
  const group = await make.group({ owner: [ann], member: [bob, carol] });
  const empty = await make.group({ owner: [ann] });
  await make.suspend(group.id, dora, "She wrote to everybody at night.");
  await db.user.update({ where: { id: eve.id }, data: { name: null } });
  const article = await publish(all, ann, group.slug, ARTICLE);
  const companion = await publish(all, ann, group.slug, COMPANION, article.reading.slug);
  const draft = await as(ann).texts.startDraft({ group: group.slug, raw: ARTICLE });
  const short = await as(ann).texts.startDraft({ group: group.slug, raw: COMPANION });
  await as(ann).follows.set({ target: { text: companion.text.id }, cadence: "immediately" });
  const talked = await talk(all, { ann, bob, carol }, companion);
  await cameByMail(databaseUrl, { group: group.id, comment: talked.mailed });
  const held = await makeHeld(databaseUrl, { user: bob.id, group: group.id, comment: talked.first });
  const gail = await make.person("Gail");
  const second = await make.group({ owner: [ann], moderator: [gail], member: [bob] });
  const revised = await makeRevised(as, { ann, bob, gail }, await publish(all, ann, second.slug, COMPANION));
  const { link } = await as(ann).groups.invitations.byLink({ group: group.slug, role: "member", uses: 3, days: 7 });
  await as(ann).groups.invitations.byLetter({ group: group.slug, role: "guest", email: "gil@example.org", days: 7 });
  const mail = await mailSaying(databaseUrl, ann.email, "The second page contradicts");
  const way = /<http[^>]+\/api(\/unsubscribe\/[^>]+)>/.exec(header(mail, "List-Unsubscribe") ?? "")?.[1] ?? "";
  const [caught] = await ask<{ id: string }>(databaseUrl, `SELECT "id" FROM "CaughtMail" WHERE $1 = ANY("rcptTo")`, [
    ann.email,
  ]);
  const { sessions, ...live } = await rooms(databaseUrl);
  return {
    ...live,
    people: { ann, bob, carol, dora, eve },
    sessions: {
      ann: await make.session(ann),
      bob: await make.session(bob),
      dora: await make.session(dora),
      eve: await make.session(eve),
      ...sessions,
    },
    home: `/groups/${group.slug}`,
    empty: `/groups/${empty.slug}`,
    article: `/groups/${group.slug}/${article.reading.slug}/article`,
    companion: `/groups/${group.slug}/${article.reading.slug}/companion`,
    draft: `/groups/${group.slug}/import/${draft.id}`,
    shortDraft: `/groups/${group.slug}/import/${short.id}`,
    comment: `/c/${talked.first}`,
    mailed: `/c/${talked.mailed}`,
    held,
    keys: talked.keys,
    ...revised,
    invitation: new URL(link).pathname,
    unsubscribe: way,
    mail: `/mailbox/${caught!.id}`,
  };
}
