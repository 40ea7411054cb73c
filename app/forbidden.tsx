// Known, but not allowed.
import type { Metadata } from "next";
import { Forbidden } from "@/components/groups/closed";

export const metadata: Metadata = { title: "Not open to you" };

export default function ForbiddenPage() {
  return <Forbidden />;
}
