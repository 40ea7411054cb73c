// Whether an invitation still opens the door.

/** What decides it. */
export type InvitationState = { uses: number; maxUses: number; expiresAt: Date; revokedAt: Date | null };

/** Neither revoked, nor used up, nor too old. */
export const isAlive = (invitation: InvitationState, now: Date): boolean => endOf(invitation, now) === null;

/** Why it does not open any more, for those who manage invitations; null while it does. */
export function endOf(invitation: InvitationState, now: Date): "revoked" | "used" | "expired" | null {
  if (invitation.revokedAt) return "revoked";
  if (invitation.uses >= invitation.maxUses) return "used";
  return invitation.expiresAt <= now ? "expired" : null;
}
