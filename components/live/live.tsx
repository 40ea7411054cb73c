"use client";
// What happens in the reading while the page is open: counts follow, the open talk is kept as it is now, and what is new
// waits until the reader asks for it.
import { useEffect, useMemo, useRef, useState } from "react";
import "@/app/styles/live.css";
import { useQueryClient } from "@tanstack/react-query";
import { Connection } from "@/components/live/connection";
import { Listening } from "@/components/live/listening";
import { current } from "@/components/texts/reading/place";
import { useRoom } from "@/components/texts/reading/room-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";

/** A revision that came out while its text was read. */
type Revision = { label: string; number: number };

/** Draws nothing but a line when the text was revised. */
export default function Live() {
  const room = useRoom();
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [revision, published] = useState<Revision | null>(null);
  const latest = useRef(room);
  useEffect(() => {
    latest.current = room;
  });
  const { reading } = room.facts.live;
  const heard = Math.min(...room.texts.map(({ live }) => live.heard));
  const world = useMemo(
    () => ({ room: () => latest.current, client, trpc, queries, published }),
    [client, trpc, queries],
  );
  useEffect(() => {
    const listening = new Listening(world);
    const connection = new Connection(reading, heard, listening);
    listening.begin();
    return () => {
      connection.close();
      listening.close();
    };
  }, [world, reading, heard]);
  return (
    <div className="live-line" role="status">
      {revision !== null && <Published revision={revision} />}
    </div>
  );
}

/** Offers the new revision; the reader comes back to the paragraph that they read. */
function Published({ revision }: { revision: Revision }) {
  const { facts, state, texts } = useRoom();
  const [gone, go] = useState(false);
  if (gone) return null;
  const at = state.open ?? current(facts.passages)?.key;
  const show = () => {
    const open = state.open ? `?open=${state.open}` : "";
    history.replaceState(null, "", `${facts.page}${open}${at ? `#${at}` : ""}`);
    location.reload();
  };
  return (
    <p>
      {texts.length > 1 ? `${revision.label}: revision` : "Revision"} {revision.number} is published.{" "}
      <button type="button" className="live-show" onClick={show}>
        Show it
      </button>
      <button type="button" className="live-later" onClick={() => go(true)}>
        Later
      </button>
    </p>
  );
}
