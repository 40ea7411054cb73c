"use client";
// Why a group's page was refused, asked of the server, which alone knows.
import { useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useTRPC } from "@/components/trpc";

/** The reason where the whole group is closed to its reader, such as a suspension; otherwise what is true in any case. */
export function Refused() {
  const group = usePathname().match(/^\/groups\/([^/]+)/)?.[1] ?? "";
  const trpc = useTRPC();
  const asked = useQuery({ ...trpc.groups.bar.queryOptions({ group }), enabled: group !== "", retry: false });
  if (asked.isLoading) return <p>One moment: asking for the reason.</p>;
  return (
    <p>
      {asked.error?.data?.code === "FORBIDDEN"
        ? asked.error.message
        : "You belong here, but this page is for others in the group. If you think it should be for you too, ask one of its owners."}
    </p>
  );
}
