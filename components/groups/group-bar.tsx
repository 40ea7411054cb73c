// The bar of a group's pages, with the links that the viewer may use.
import { SelfLink, SignInLink } from "@/components/accounts/self-link";
import { SendsElsewhere } from "@/components/comments/waiting/sends";
import { Bar, type BarLink } from "@/components/ui/bar";
import { SearchKey } from "@/components/ui/search-key";
import { SearchLink } from "@/components/ui/search-link";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

/** Which page of the group the bar stands on. */
export type GroupPage = "group" | "reading" | "members" | "moderation" | "import" | "log" | "search";

/** Brand, group, the pages that the viewer may open. Asks the server; a page needs to pass only the slug. */
export async function GroupBar({ group, current }: { group: string; current?: GroupPage }) {
  const [api, actor] = await Promise.all([caller(), pageActor()]);
  const { name, links, signedIn } = await orPage(api.groups.bar({ group }));
  // moderators reach the log through moderation
  const stands = current === "log" && !links.some((link) => link.page === "log") ? "moderation" : current;
  const shown: BarLink[] = links.map((link) => ({ ...link, current: link.page === stands }));
  return (
    <>
      <Bar
        group={{ href: `/groups/${group}`, name }}
        links={shown}
        tools={
          <>
            <SearchLink group={group} current={current === "search"} />
            {(actor.kind === "visitor" || actor.singleKeys) && <SearchKey />}
            {signedIn ? <SelfLink /> : <SignInLink />}
          </>
        }
      />
      {actor.kind === "person" && <SendsElsewhere owner={actor.id} />}
    </>
  );
}
