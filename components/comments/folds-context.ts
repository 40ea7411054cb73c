"use client";
// Which branches the reader folded or unfolded, and which comments must be laid out.
import { createContext, useCallback, useContext, useMemo, useState } from "react";

/** The folds of an open talk. */
export type Folds = {
  isFolded: (id: string, atFirst: boolean) => boolean;
  set: (id: string, folded: boolean) => void;
  wanted: ReadonlySet<string>;
  /** Unfolds everything above these comments and lays them out. */
  reveal: (ids: readonly string[]) => void;
};

/** Given by `<Talk>`. */
export const FoldsContext = createContext<Folds | null>(null);

/** The folds of the talk that one is in. */
export function useFolds(): Folds {
  const folds = useContext(FoldsContext);
  if (!folds) throw new Error("Only inside an open talk.");
  return folds;
}

/** The state behind the folds. */
export function useFoldState(): Folds {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set());
  const set = useCallback((id: string, folded: boolean) => setChosen((old) => new Map(old).set(id, folded)), []);
  const reveal = useCallback((ids: readonly string[]) => {
    setChosen((old) => new Map([...old, ...ids.map((id) => [id, false] as const)]));
    setWanted((old) => new Set([...old, ...ids]));
  }, []);
  return useMemo(
    () => ({ isFolded: (id, atFirst) => chosen.get(id) ?? atFirst, set, wanted, reveal }),
    [chosen, set, wanted, reveal],
  );
}
