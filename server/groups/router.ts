// The doors of the groups' room.
import { groupBar } from "@/server/groups/bar.service";
import { found, myGroups, renameGroup, setVisibility } from "@/server/groups/group.service";
import { groupHome } from "@/server/groups/home.service";
import { inviteByLetter, inviteByLink, listInvitations, revoke } from "@/server/groups/invitation.service";
import { accept, lookAt } from "@/server/groups/joining.service";
import { changeRole, leave, listMembers } from "@/server/groups/member.service";
import * as input from "@/server/groups/schema";
import { open, router, signedIn } from "@/server/trpc/init";

const invitations = router({
  list: signedIn.input(input.whichGroup).query(({ ctx, input }) => listInvitations(ctx.actor, input.group, ctx.now)),
  byLink: signedIn.input(input.newLink).mutation(({ ctx, input }) => inviteByLink(ctx.actor, input, ctx.now)),
  byLetter: signedIn.input(input.newLetter).mutation(({ ctx, input }) => inviteByLetter(ctx.actor, input, ctx.now)),
  revoke: signedIn.input(input.whichInvitation).mutation(({ ctx, input }) => revoke(ctx.actor, input, ctx.now)),
  look: open.input(input.invitationToken).query(({ ctx, input }) => lookAt(ctx.actor, input.token, ctx.now)),
  accept: signedIn.input(input.invitationToken).mutation(({ ctx, input }) => accept(ctx.actor, input.token, ctx.now)),
});

/** Groups: founding, governing, joining, leaving. */
export const groups = router({
  mine: signedIn.query(({ ctx }) => myGroups(ctx.actor)),
  bar: open.input(input.whichGroup).query(({ ctx, input }) => groupBar(ctx.actor, input.group)),
  home: open.input(input.whichGroup).query(({ ctx, input }) => groupHome(ctx.actor, input.group)),
  members: open.input(input.whichGroup).query(({ ctx, input }) => listMembers(ctx.actor, input.group)),
  found: signedIn.input(input.newGroup).mutation(({ ctx, input }) => found(ctx.actor, input)),
  rename: signedIn.input(input.rename).mutation(({ ctx, input }) => renameGroup(ctx.actor, input)),
  setVisibility: signedIn.input(input.visibility).mutation(({ ctx, input }) => setVisibility(ctx.actor, input)),
  changeRole: signedIn.input(input.roleChange).mutation(({ ctx, input }) => changeRole(ctx.actor, input)),
  leave: signedIn.input(input.whichGroup).mutation(({ ctx, input }) => leave(ctx.actor, input.group)),
  invitations,
});
