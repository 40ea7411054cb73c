// The address of a search: what was asked, as the page's query says it.

/** What the address of the search page says; the empty string where nothing is said. */
export type Asked = {
  q: string;
  person: string;
  text: string;
  from: string;
  to: string;
  in: "both" | "texts" | "talk";
  order: "newest" | "best";
};

/** A page's query as Next gives it. */
export type Query = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? "";

/** Reads the address; what it cannot mean is not said. */
export function askedIn(query: Query): Asked {
  const [where, order] = [one(query.in), one(query.order)];
  return {
    ...{ q: one(query.q).trim(), person: one(query.person), text: one(query.text) },
    ...{ from: one(query.from), to: one(query.to) },
    in: where === "texts" || where === "talk" ? where : "both",
    order: order === "best" ? "best" : "newest",
  };
}

/** The address of this search in this group, from its top or from a cursor. */
export function hrefOf(group: string, asked: Asked, after?: string): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, after: after ?? "" }))
    if (value && value !== "both" && value !== "newest") said.set(name, value);
  const query = said.toString();
  return `/groups/${group}/search${query ? `?${query}` : ""}`;
}

/** Whether anything but words is asked. */
export const isNarrowed = ({ person, text, from, to }: Asked): boolean => Boolean(person || text || from || to);
