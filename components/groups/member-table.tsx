"use client";
// Who belongs to the group: to be searched, and for owners to be given roles.
import { useState } from "react";
import { initials } from "@/components/comments/names";
import { RoleSelect } from "@/components/groups/role-select";
import { ROLE_NAMES } from "@/components/groups/roles";
import type { Role } from "@/prisma/client/enums";

/** A member as the table shows them; dates are in words already. */
export type Row = {
  id: string;
  name: string | null;
  email: string | null;
  role: Role;
  joined: string;
  suspended: boolean;
  self: boolean;
};

type Props = { group: string; rows: Row[]; canGovern: boolean };

const fits = (row: Row, sought: string): boolean =>
  `${row.name ?? ""} ${row.email ?? ""}`.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase());

/** The table with its search field; addresses stand in it only where the server has sent them. */
export function MemberTable({ group, rows, canGovern }: Props) {
  const [sought, setSought] = useState("");
  const [said, say] = useState("");
  const shown = rows.filter((row) => fits(row, sought));
  return (
    <>
      <div className="field find">
        <label htmlFor="find">Find a member</label>
        <input
          className="in"
          id="find"
          type="search"
          placeholder={canGovern ? "Name or address" : "Name"}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      </div>
      <table className="people-table">
        <caption className="vh">Members</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col" className="wide">
              Since
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Who row={row} />
              </th>
              <td>{canGovern ? <RoleSelect group={group} member={row} say={say} /> : ROLE_NAMES[row.role]}</td>
              <td className="wide">{row.joined}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className="meta none">Nobody here is called that.</p>}
      <div className="toast" role="status">
        {said}
      </div>
    </>
  );
}

function Who({ row }: { row: Row }) {
  return (
    <span className="who">
      <span className="av l" aria-hidden="true">
        {initials(row.name ?? "?")}
      </span>
      <span>
        {row.name ?? "Has not said a name yet"}
        {row.self && <span className="meta"> (you)</span>}
        {row.suspended && <span className="role susp">suspended</span>}
        {row.email && <span className="meta under">{row.email}</span>}
      </span>
    </span>
  );
}
