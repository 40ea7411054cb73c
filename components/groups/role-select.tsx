"use client";
// Gives a member another role.
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ROLE_NAMES, ROLES } from "@/components/groups/roles";
import { useTRPC } from "@/components/trpc";
import type { Role } from "@/prisma/client/enums";

type Props = { group: string; member: { id: string; name: string | null; role: Role }; say: (words: string) => void };

/** Changes at once, says so, and goes back to what it was when the change is refused. */
export function RoleSelect({ group, member, say }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const [role, setRole] = useState(member.role);
  const name = member.name ?? "this person";
  const change = useMutation(
    trpc.groups.changeRole.mutationOptions({
      onSuccess: (changed) => {
        say(`${name} is now ${changed.role === "owner" ? "an" : "a"} ${ROLE_NAMES[changed.role].toLowerCase()}.`);
        router.refresh();
      },
      onError: (error) => {
        setRole(member.role);
        say(error.message);
      },
    }),
  );
  const choose = (wanted: Role) => {
    setRole(wanted);
    change.mutate({ group, member: member.id, role: wanted });
  };
  return (
    <select
      className="in sel"
      aria-label={`Role of ${name}`}
      value={role}
      disabled={change.isPending}
      onChange={(event) => choose(event.target.value as Role)}
    >
      {ROLES.map((one) => (
        <option key={one} value={one}>
          {ROLE_NAMES[one]}
        </option>
      ))}
    </select>
  );
}
