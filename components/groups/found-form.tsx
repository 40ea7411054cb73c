"use client";
// Founds a group: a name is enough.
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { useTRPC } from "@/components/trpc";

/** Goes to the new group's home. */
export function FoundForm({ nameLength }: { nameLength: number }) {
  const trpc = useTRPC();
  const router = useRouter();
  const found = useMutation(
    trpc.groups.found.mutationOptions({ onSuccess: ({ slug }) => router.push(`/groups/${slug}`) }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    found.mutate({ name: String(new FormData(event.currentTarget).get("name")) });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div className="field">
        <label htmlFor="name">Its name</label>
        <input className="in" id="name" name="name" maxLength={nameLength} required aria-describedby="name-hint" />
        <p className={found.error ? "problem" : "hint"} id="name-hint" role={found.error ? "alert" : undefined}>
          {found.error?.message ?? "It can be changed later; the group’s address keeps the first one."}
        </p>
      </div>
      <button type="submit" className="btn pri" disabled={found.isPending || found.isSuccess}>
        Found the group
      </button>
    </form>
  );
}
