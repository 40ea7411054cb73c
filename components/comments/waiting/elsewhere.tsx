"use client";
// Sends what waits from pages other than the reading room, and says what was sent.
import { useState } from "react";
import { saidOf, useSending } from "@/components/comments/waiting/use-sending";
import { ApiProvider } from "@/components/trpc";

function Sending({ owner }: { owner: string }) {
  const [said, say] = useState("");
  useSending(owner, (sent) => say(saidOf(sent)));
  return (
    <p className="toast" role="status">
      {said}
    </p>
  );
}

/** The sender with an API of its own: these pages have none. */
export default function Elsewhere({ owner }: { owner: string }) {
  return (
    <ApiProvider>
      <Sending owner={owner} />
    </ApiProvider>
  );
}
