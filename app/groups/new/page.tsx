// Founding a group.
import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import "@/app/styles/settings.css";
import { HouseBar } from "@/components/accounts/house-bar";
import { FoundForm } from "@/components/groups/found-form";
import { ApiProvider } from "@/components/trpc";
import { GROUP_NAME_LENGTH } from "@/server/groups/schema";
import { caller, pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Found a group" };

export default async function NewGroupPage() {
  if ((await pageActor()).kind === "visitor") redirect("/signin?next=%2Fgroups%2Fnew");
  const { canFound } = await (await caller()).groups.mine();
  if (!canFound) forbidden();
  return (
    <ApiProvider>
      <HouseBar signedIn />
      <main className="page settings" id="main">
        <h1 className="h-page">Found a group</h1>
        <p className="lede">
          It begins private, with you as its owner. Then bring in a text and invite those you want to read with.
        </p>
        <FoundForm nameLength={GROUP_NAME_LENGTH} />
      </main>
    </ApiProvider>
  );
}
