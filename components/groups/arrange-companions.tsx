"use client";
// The order of a reading's companions: each can be moved up and down.
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ApiProvider, useTRPC } from "@/components/trpc";
import { Icon } from "@/components/ui/icon";

type Companion = { slug: string; label: string; title: string };

type Props = { group: string; reading: string; companions: Companion[] };

function Order({ group, reading, companions }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const [order, setOrder] = useState(companions);
  const [said, say] = useState("");
  const { mutate, error } = useMutation(
    trpc.texts.arrange.mutationOptions({
      onSuccess: () => router.refresh(),
      onError: () => setOrder(companions),
    }),
  );
  const move = (at: number, by: 1 | -1) => {
    const [one] = order.slice(at, at + 1);
    if (!one || !order[at + by]) return;
    const next = order.toSpliced(at, 1).toSpliced(at + by, 0, one);
    setOrder(next);
    say(`${one.label} is now number ${at + by + 1} of ${next.length}.`);
    mutate({ group, reading, companions: next.map(({ slug }) => slug) });
  };
  return (
    <div className="arrange">
      <p className="label">Order of the companions</p>
      <ol>
        {order.map(({ slug, label, title }, at) => (
          <li key={slug}>
            <span>
              <b>{label}</b> {title}
            </span>
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                className="ib"
                aria-disabled={!order[at + by]}
                aria-label={`Move ${label} ${by < 0 ? "up" : "down"}`}
                onClick={() => move(at, by)}
              >
                <Icon name={by < 0 ? "up" : "down"} small />
              </button>
            ))}
          </li>
        ))}
      </ol>
      <p className="vh" role="status">
        {said}
      </p>
      {error && (
        <p className="note warn" role="alert">
          {error.message}
        </p>
      )}
    </div>
  );
}

/** For moderators of a reading with several companions. */
export function ArrangeCompanions(props: Props) {
  return (
    <ApiProvider>
      <Order {...props} />
    </ApiProvider>
  );
}
