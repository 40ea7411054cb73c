// What is not there, and what is not open to whoever asks: one page for both.
import type { Metadata } from "next";
import { NotHere } from "@/components/groups/closed";
import { pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Not here" };

export default async function NotFound() {
  return <NotHere signedIn={(await pageActor()).kind === "person"} />;
}
