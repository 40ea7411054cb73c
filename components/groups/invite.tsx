"use client";
// Invites: a link for several people, or a letter to one address.
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { CopyField } from "@/components/groups/copy-field";
import { ROLE_NAMES } from "@/components/groups/roles";
import { useTRPC } from "@/components/trpc";
import type { Role } from "@/prisma/client/enums";

type Props = { group: string; roles: Role[]; maxUses: number; maxDays: number };

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

const RoleField = ({ id, roles }: { id: string; roles: Role[] }) => (
  <div className="field">
    <label htmlFor={id}>As</label>
    <select className="in" id={id} name="role" defaultValue="member">
      {roles.map((role) => (
        <option key={role} value={role}>
          {ROLE_NAMES[role]}
        </option>
      ))}
    </select>
  </div>
);

const NumberField = ({
  id,
  label,
  name,
  max,
  value,
}: {
  id: string;
  label: string;
  name: string;
  max: number;
  value: number;
}) => (
  <div className="field small">
    <label htmlFor={id}>{label}</label>
    <input
      className="in"
      id={id}
      name={name}
      type="number"
      inputMode="numeric"
      min={1}
      max={max}
      defaultValue={value}
      required
    />
  </div>
);

/** Makes a link; it can be copied now and is shown never again. */
export function InviteByLink({ group, roles, maxUses, maxDays }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const make = useMutation(trpc.groups.invitations.byLink.mutationOptions({ onSuccess: () => router.refresh() }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    make.mutate({
      group,
      role: text(form, "role") as Role,
      uses: Number(text(form, "uses")),
      days: Number(text(form, "days")),
    });
  };
  return (
    <form className="invite" onSubmit={submit}>
      <h3 className="label">By a link, for whoever gets it</h3>
      <div className="fields">
        <RoleField id="link-role" roles={roles} />
        <NumberField id="link-uses" label="People" name="uses" max={maxUses} value={10} />
        <NumberField id="link-days" label="Days" name="days" max={maxDays} value={14} />
        <button type="submit" className="btn" disabled={make.isPending}>
          Make a link
        </button>
      </div>
      {make.error && (
        <p className="problem" role="alert">
          {make.error.message}
        </p>
      )}
      {make.data && <CopyField label="Copy it now: it is shown only this once." value={make.data.link} />}
    </form>
  );
}

/** Sends a letter; only its recipient can use it. */
export function InviteByLetter({ group, roles, maxDays }: Omit<Props, "maxUses">) {
  const trpc = useTRPC();
  const router = useRouter();
  const [sentTo, setSentTo] = useState("");
  const send = useMutation(trpc.groups.invitations.byLetter.mutationOptions({ onSuccess: () => router.refresh() }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [element, form] = [event.currentTarget, new FormData(event.currentTarget)];
    const email = text(form, "email");
    const letter = { group, role: text(form, "role") as Role, email, days: Number(text(form, "days")) };
    send.mutate(letter, {
      onSuccess: () => {
        setSentTo(email);
        element.reset();
      },
    });
  };
  return (
    <form className="invite" onSubmit={submit}>
      <h3 className="label">By mail, for one person</h3>
      <div className="fields">
        <div className="field grow">
          <label htmlFor="letter-email">E-mail address</label>
          <input
            className="in"
            id="letter-email"
            name="email"
            type="email"
            required
            placeholder="name@example.org"
            autoComplete="off"
          />
        </div>
        <RoleField id="letter-role" roles={roles} />
        <NumberField id="letter-days" label="Days" name="days" max={maxDays} value={14} />
        <button type="submit" className="btn" disabled={send.isPending}>
          Send it
        </button>
      </div>
      <p className={send.error ? "problem" : "hint"} role={send.error ? "alert" : "status"}>
        {send.error?.message ?? (sentTo && `An invitation is on its way to ${sentTo}.`)}
      </p>
    </form>
  );
}
