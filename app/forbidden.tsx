// Known, but not allowed.
import type { Metadata } from "next";
import { ForbiddenView } from "@/components/groups/forbidden-view";

export const metadata: Metadata = { title: "Not open to you" };

export default function Forbidden() {
  return (
    <ForbiddenView>
      <p>If you think it should be, ask whoever runs the group.</p>
    </ForbiddenView>
  );
}
