"use client";
// The group's name and who may see it: for owners.
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { useTRPC } from "@/components/trpc";
import type { Visibility } from "@/prisma/client/enums";

type Props = { group: string; name: string; visibility: Visibility; nameLength: number };

/** Two small forms, each saved by itself. */
export function GovernForm({ group, name, visibility, nameLength }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const refresh = { onSuccess: () => router.refresh() };
  const rename = useMutation(trpc.groups.rename.mutationOptions(refresh));
  const show = useMutation(trpc.groups.setVisibility.mutationOptions(refresh));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    rename.mutate({ group, name: String(new FormData(event.currentTarget).get("name")) });
  };
  const failed = rename.error ?? show.error;
  return (
    <div className="govern">
      <form className="fields" onSubmit={submit}>
        <div className="field grow">
          <label htmlFor="group-name">Name</label>
          <input className="in" id="group-name" name="name" defaultValue={name} maxLength={nameLength} required />
        </div>
        <button type="submit" className="btn" disabled={rename.isPending}>
          Rename
        </button>
      </form>
      <fieldset disabled={show.isPending}>
        <legend className="flabel">Who reads it</legend>
        {(["private", "public"] as const).map((one) => (
          <label className="opt" key={one}>
            <input
              type="radio"
              name="visibility"
              checked={visibility === one}
              onChange={() => show.mutate({ group, visibility: one })}
            />
            <span>{VISIBLE[one]}</span>
          </label>
        ))}
      </fieldset>
      <p className={failed ? "problem" : "hint"} role={failed ? "alert" : "status"}>
        {failed?.message ?? (rename.isSuccess || show.isSuccess ? "Saved." : "")}
      </p>
    </div>
  );
}

const VISIBLE = {
  private: "Only its people. Nobody else learns that it exists.",
  public: "Everybody: texts and talk can be read without signing in. Only its people write.",
};
