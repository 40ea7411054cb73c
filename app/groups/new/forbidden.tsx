// Founding a group, for somebody who may not.
import type { Metadata } from "next";
import { ForbiddenToFound } from "@/components/groups/closed";

export const metadata: Metadata = { title: "Not open to you" };

export default function ForbiddenToFoundPage() {
  return <ForbiddenToFound />;
}
