"use client";
// The list of keys, on "?": the page's only modal, and the place to switch single keys off.
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { KEYS, type KeyLine } from "@/components/texts/reading/key-table";
import { useRoom } from "@/components/texts/reading/room-context";
import { useTRPC } from "@/components/trpc";

const PARTS: readonly [KeyLine["where"], string][] = [
  ["text", "In the text"],
  ["talk", "In a discussion"],
  ["page", "Everywhere"],
];

function Part({ where, name }: { where: KeyLine["where"]; name: string }) {
  return (
    <section aria-labelledby={`keys-${where}`}>
      <h3 className="label" id={`keys-${where}`}>
        {name}
      </h3>
      <dl className="keys">
        {KEYS.filter((line) => line.where === where).map(({ says, shown }) => (
          <div key={says}>
            <dt>
              {shown.map((key) => (
                <kbd className="kbd" key={key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Keeps the choice of somebody who has not signed in. */
function keepHere(name: string, on: boolean): void {
  try {
    if (on) localStorage.removeItem(name);
    else localStorage.setItem(name, "1");
  } catch {
    // Then it holds until the page closes.
  }
}

type Props = {
  /** How often the sheet was asked for. */
  asked: number;
  on: boolean;
  turn: (on: boolean) => void;
  /** Where the choice is kept on this device; null where the server keeps it. */
  device: string | null;
};

/** The sheet. The browser keeps the focus in it, and gives it back. */
export default function KeySheet({ asked, on, turn, device }: Props) {
  const { say } = useRoom();
  const trpc = useTRPC();
  const choose = useMutation(trpc.accounts.chooseKeys.mutationOptions());
  const [sheet, close] = [useRef<HTMLDialogElement>(null), useRef<HTMLButtonElement>(null)];
  useEffect(() => {
    if (!asked || sheet.current?.open) return;
    sheet.current?.showModal();
    close.current?.focus();
  }, [asked, close, sheet]);
  const change = (next: boolean) => {
    turn(next);
    if (device) return keepHere(device, next);
    choose.mutate(
      { single: next },
      {
        onError: () => {
          turn(!next);
          say("Your choice about the keys could not be kept. Try again.");
        },
      },
    );
  };
  return (
    <dialog id="keys" ref={sheet} aria-labelledby="keys-head">
      <h2 className="h-sec" id="keys-head">
        Keys
      </h2>
      <div className="key-parts">
        {PARTS.map(([where, name]) => (
          <Part key={where} where={where} name={name} />
        ))}
      </div>
      <form method="dialog">
        <label className="check">
          <input type="checkbox" checked={on} onChange={(event) => change(event.target.checked)} />
          Single-key shortcuts{device ? " on this device" : ""}
        </label>
        <button type="submit" className="btn" ref={close}>
          Close
        </button>
      </form>
    </dialog>
  );
}
