// Known, but not allowed, within a group: asks the server for the reason.
import type { Metadata } from "next";
import { ForbiddenView } from "@/components/groups/forbidden-view";
import { Refused } from "@/components/groups/refused";
import { ApiProvider } from "@/components/trpc";

export const metadata: Metadata = { title: "Not open to you" };

export default function ForbiddenInGroup() {
  return (
    <ForbiddenView>
      <ApiProvider>
        <Refused />
      </ApiProvider>
    </ForbiddenView>
  );
}
