// Known, but not allowed, within a group: asks the server for the reason.
import type { Metadata } from "next";
import { ForbiddenInGroup } from "@/components/groups/closed";

export const metadata: Metadata = { title: "Not open to you" };

export default function ForbiddenInGroupPage() {
  return <ForbiddenInGroup />;
}
