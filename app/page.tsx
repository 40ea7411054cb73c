// The front door: what this is, for those outside; the groups, for those inside.
import { redirect } from "next/navigation";
import "@/app/styles/front.css";
import "@/app/styles/signin.css";
import { HouseBar } from "@/components/accounts/house-bar";
import { Front } from "@/components/groups/front";
import { GroupList } from "@/components/groups/group-list";
import { caller, pageActor } from "@/server/trpc/caller";

export default async function FrontDoor() {
  const actor = await pageActor();
  if (actor.kind === "visitor") return <Front />;
  if (actor.name === null) redirect("/settings?welcome=1&next=%2F");
  const { groups, canFound } = await (await caller()).groups.mine();
  const only = groups.length === 1 ? groups[0] : null;
  if (only) redirect(`/groups/${only.slug}`);
  return (
    <>
      <HouseBar signedIn current="groups" sends={actor.id} />
      <main className="page groups" id="main">
        <GroupList groups={groups} canFound={canFound} />
      </main>
    </>
  );
}
