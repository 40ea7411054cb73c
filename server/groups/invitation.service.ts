// Making, listing and ending invitations: by link, counted, or by mail, for one address.

import { spend } from "@/server/accounts/allowance.service";
import { hashToken, newToken } from "@/server/accounts/token.service";
import type { Actor, Person } from "@/server/actor";
import { db, type Tx } from "@/server/db";
import { env } from "@/server/env";
import { demand, enter } from "@/server/groups/entry.service";
import { findFace } from "@/server/groups/group.store";
import { endOf } from "@/server/groups/invitation";
import { invitationLetter } from "@/server/groups/invitation.letter";
import { endInvitation, insertInvitation, invitationsOf } from "@/server/groups/invitation.store";
import { canInvite, canModerate, canSeeAddresses } from "@/server/groups/policy";
import type { NewLetter, NewLink, WhichInvitation } from "@/server/groups/schema";
import { postLetter } from "@/server/mail/service";
import { missing } from "@/server/refusal";
import { DAY } from "@/server/when";

/** The invitations that the list shows: the newest; older ones have run out long ago. */
export const LISTED = 100;

/** Letters that one person may send to strangers in a day: a large circle, and no mailing list. */
export const LETTERS_A_DAY = { times: 50, seconds: 24 * 60 * 60 };

const allowed = async (tx: Tx, actor: Person, input: { group: string; role: NewLink["role"] }) => {
  const place = await enter(tx, actor, { slug: input.group });
  demand(place, canModerate, "Only moderators and owners can invite.");
  demand(place, (here) => canInvite(here, input.role), "Only an owner can invite moderators and owners.");
  return place;
};

const linkOf = (token: string): string => `${env.ORIGIN}/invitations/${token}`;

/** A link for several people. It is shown this once; the database keeps only its hash. */
export const inviteByLink = (actor: Person, input: NewLink, now: Date) =>
  db.$transaction(async (tx) => {
    const { groupId } = await allowed(tx, actor, input);
    const token = newToken();
    const row = await insertInvitation(tx, {
      ...{ groupId, role: input.role, email: null, maxUses: input.uses },
      ...{ tokenHash: hashToken(token), invitedById: actor.id, createdAt: now },
      expiresAt: new Date(now.getTime() + input.days * DAY),
    });
    return { id: row.id, link: linkOf(token), expiresAt: row.expiresAt };
  });

/** A letter to one address; only whoever signs in with that address can use it, once. */
export const inviteByLetter = (actor: Person, input: NewLetter, now: Date) =>
  db.$transaction(async (tx) => {
    const { groupId } = await allowed(tx, actor, input);
    await spend(tx, ["invitation letters", actor.id], LETTERS_A_DAY, now);
    const token = newToken();
    const row = await insertInvitation(tx, {
      ...{ groupId, role: input.role, email: input.email, maxUses: 1 },
      ...{ tokenHash: hashToken(token), invitedById: actor.id, createdAt: now },
      expiresAt: new Date(now.getTime() + input.days * DAY),
    });
    const group = await findFace(tx, groupId);
    const letter = invitationLetter({
      group: group.name,
      inviter: actor.name,
      link: linkOf(token),
      until: row.expiresAt,
    });
    const dedupKey = `invitation:${row.id}`;
    await postLetter(tx, { kind: "invitation", dedupKey, to: input.email, groupId, letter }, now);
    return { id: row.id, expiresAt: row.expiresAt };
  });

/** The group's invitations for those who may make some. The addresses are an owner's alone to see. */
export async function listInvitations(actor: Actor, slug: string, now: Date) {
  const place = await enter(db, actor, { slug });
  demand(place, canModerate, "Only moderators and owners see the invitations.");
  const rows = await invitationsOf(db, place.groupId, LISTED);
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    kind: row.email === null ? ("link" as const) : ("letter" as const),
    email: canSeeAddresses(place) ? row.email : null,
    uses: row.uses,
    maxUses: row.maxUses,
    expiresAt: row.expiresAt,
    invitedBy: row.invitedBy,
    end: endOf(row, now),
  }));
}

/** Ends an invitation at once. */
export const revoke = (actor: Person, input: WhichInvitation, now: Date) =>
  db.$transaction(async (tx) => {
    const place = await enter(tx, actor, { slug: input.group });
    demand(place, canModerate, "Only moderators and owners can revoke invitations.");
    if (!(await endInvitation(tx, place.groupId, input.invitation, now))) throw missing();
    return { revoked: true };
  });
