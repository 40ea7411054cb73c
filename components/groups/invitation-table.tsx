"use client";
// The invitations of a group and how they stand; those that are open can be revoked.
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ROLE_NAMES } from "@/components/groups/roles";
import { useTRPC } from "@/components/trpc";
import type { Role } from "@/prisma/client/enums";

/** An invitation as the table shows it; dates are in words already. */
export type Invited = {
  id: string;
  what: string;
  role: Role;
  uses: number;
  maxUses: number;
  by: string;
  stands: string;
  open: boolean;
};

/** Newest first. */
export function InvitationTable({ group, rows }: { group: string; rows: Invited[] }) {
  const trpc = useTRPC();
  const router = useRouter();
  const revoke = useMutation(trpc.groups.invitations.revoke.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <>
      <table className="people-table inv">
        <caption className="vh">Invitations</caption>
        <thead>
          <tr>
            <th scope="col">Invitation</th>
            <th scope="col">Used</th>
            <th scope="col">Open</th>
            <th scope="col">
              <span className="vh">Revoke</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.open ? undefined : "over"}>
              <th scope="row">
                {row.what}
                <span className="meta under">
                  {ROLE_NAMES[row.role]}, from {row.by}
                </span>
              </th>
              <td className="num">
                {row.uses} of {row.maxUses}
              </td>
              <td>{row.stands}</td>
              <td>
                {row.open && (
                  <button
                    type="button"
                    className="btn quiet"
                    disabled={revoke.isPending}
                    onClick={() => revoke.mutate({ group, invitation: row.id })}
                    aria-label={`Revoke: ${row.what}, ${row.stands}`}
                  >
                    Revoke
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {revoke.error && (
        <p className="problem" role="alert">
          {revoke.error.message}
        </p>
      )}
    </>
  );
}
