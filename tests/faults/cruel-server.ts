// A mail server that answers "later", hangs and cuts the line as a die falls, and remembers what it has taken all the same.
import { createHash } from "node:crypto";
import { type Act, type ScriptedSmtp, type Step, scriptedSmtp } from "../support/scripted-smtp";

/** How often it does what, in a thousand steps of that kind. After DATA it is cruel in ways that leave a mail in doubt. */
const ODDS = { greeting: 2, envelope: { later: 15, slowDown: 1, cut: 8, silent: 2 }, bytes: { cut: 10, silent: 3 } };
/** After the final dot: refused for now; taken, and the line is cut; taken, and nothing is said; not taken, and cut. */
const LAST = { later: 15, takenCut: 10, takenSilent: 3, cut: 10 };

/** One copy of a mail that the server has, as it came over the wire. */
export type Copy = { hash: string; answered: boolean };

/** The hash by which copies are compared. */
export const hashOf = (raw: Uint8Array): string => createHash("sha256").update(raw).digest("hex");

/** Numbers from 0 to 1 that are the same on every run. */
export function die(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The server, and its memory. */
export type CruelServer = Pick<ScriptedSmtp, "url" | "close"> & {
  /** Every copy that it has taken, by recipient. */
  copies: Map<string, Copy[]>;
  /** Mails that nobody answered for once: of one that is left a second time nobody may try again, so none is. */
  doubted: Set<string>;
  /** Mails whose bytes are asked for and not yet answered. */
  under: Set<string>;
  /** How often it did what. */
  did: Record<string, number>;
};

/** Starts it; `onStep` hears of every step before it is answered. */
export async function cruelServer(throwDie: () => number, onStep: () => void): Promise<CruelServer> {
  const copies = new Map<string, Copy[]>();
  const doubted = new Set<string>();
  const under = new Set<string>();
  const did: Record<string, number> = {};
  const note = (what: string, act: Act): Act => {
    did[what] = (did[what] ?? 0) + 1;
    return act;
  };
  /** One of these, or none: the die falls once. */
  const fallen = <What extends string>(odds: Record<What, number>): What | undefined => {
    let at = throwDie() * 1000;
    for (const what of Object.keys(odds) as What[]) {
      at -= odds[what];
      if (at < 0) return what;
    }
    return undefined;
  };
  const keep = (rcptTo: string, raw: Uint8Array, answered: boolean) =>
    copies.set(rcptTo, [...(copies.get(rcptTo) ?? []), { hash: hashOf(raw), answered }]);

  const envelope = (): Act => {
    const what = fallen(ODDS.envelope);
    if (what === "later") return note("said later", "450 busy, come again");
    if (what === "slowDown") return note("said slow down", "421 too much, come again");
    return what && note(what === "cut" ? "cut before DATA" : "hung before DATA", what);
  };
  /** From here on no answer is a doubt, and nobody gets two. */
  const leave = (rcptTo: string, what: string, act: Act): Act => {
    under.delete(rcptTo);
    doubted.add(rcptTo);
    return note(what, act);
  };
  const bytes = (rcptTo: string): Act => {
    const what = doubted.has(rcptTo) ? undefined : fallen(ODDS.bytes);
    return what && leave(rcptTo, `${what === "cut" ? "cut" : "hung"} within the bytes`, what);
  };
  const last = (rcptTo: string, raw: Uint8Array): Act => {
    const what = doubted.has(rcptTo) ? undefined : fallen(LAST);
    if (what === "cut") return leave(rcptTo, "cut instead of taking", "cut");
    if (what === "later") {
      under.delete(rcptTo);
      return note("said later to the bytes", "451 no room, come again");
    }
    keep(rcptTo, raw, what === undefined);
    if (what) return leave(rcptTo, "took it, and did not say so", what === "takenCut" ? "cut" : "silent");
    under.delete(rcptTo);
    return undefined;
  };

  const [known, seen] = [new WeakSet<object>(), new WeakSet<object>()];
  const smtp = await scriptedSmtp((step: Step, talk): Act => {
    onStep();
    if (step === "greeting") return throwDie() * 1000 < ODDS.greeting ? note("cut the greeting", "cut") : undefined;
    if (step === "MAIL" || step === "RCPT") return envelope();
    if (step === "DATA") {
      const act = envelope();
      if (!act) under.add(talk.rcptTo);
      // The words of the dead are heard late; nobody will answer them.
      if (!known.has(talk)) talk.socket.once("close", () => under.delete(talk.rcptTo));
      known.add(talk);
      seen.delete(talk);
      return act;
    }
    // The bytes come in pieces; the die falls once a mail.
    if (step === "bytes" && !seen.has(talk)) {
      seen.add(talk);
      return bytes(talk.rcptTo);
    }
    return step === "end" ? last(talk.rcptTo, talk.raw) : undefined;
  });
  return { url: smtp.url, close: smtp.close, copies, doubted, under, did };
}
