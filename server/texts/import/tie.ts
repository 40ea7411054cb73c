// Ties note marks to their notes: in their own style first, then in any that fits.
import type { FoundBlock } from "@/server/texts/import/block";
import { MAX_MARKS } from "@/server/texts/import/limits";
import { type Candidate, candidates, takeOut } from "@/server/texts/import/marks";
import { mayAnswer, type NoteLabel, type NoteStyle } from "@/server/texts/import/notes";

type Placed = Candidate & { block: number };
type Note = NoteLabel & { id: number };

function grouped<T, K>(all: T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

const byLabel = <T extends { label: string }>(all: T[]): Map<string, T[]> => grouped(all, ({ label }) => label);

/** Notes of one label that may answer to marks of this style. */
function fitting(notes: Note[], style: NoteStyle): Note[] {
  const own = notes.filter((note) => note.style === style);
  return own.length > 0 ? own : notes.filter((note) => mayAnswer(note.style, style));
}

/** Marks and notes of one label: one by one where all notes stand at the end, else each mark's nearest note after it. */
function tieLabel(marks: Placed[], notes: Note[]): [Placed, number][] {
  return [...grouped(marks, ({ style }) => style)].flatMap(([style, own]) => {
    const fit = fitting(notes, style);
    const first = fit[0];
    const last = own.at(-1);
    const inOrder = fit.length === own.length && first !== undefined && last !== undefined && last.block < first.id;
    return own.flatMap((mark, i): [Placed, number][] => {
      const note = inOrder ? fit[i] : (fit.find(({ id }) => id > mark.block) ?? fit.at(-1));
      return note ? [[mark, note.id]] : [];
    });
  });
}

/** Digits glued to a word are marks only where they count up along with notes that no other mark has taken. */
function tieGlued(marks: Placed[], notes: Note[], tied: Map<Placed, number>): void {
  const taken = new Set(tied.values());
  const glued = marks.filter(({ style }) => style === "bare");
  let from = 0;
  for (const note of notes) {
    if (taken.has(note.id) || (note.style !== "dot" && note.style !== "bare")) continue;
    const at = glued.findIndex((mark, i) => i >= from && mark.label === note.label && mark.block < note.id);
    const mark = glued[at];
    if (!mark) continue;
    tied.set(mark, note.id);
    from = at + 1;
  }
}

/** Styles whose marks are shown also where their notes were lost, if they count up from 1. */
const BOLD = [
  { style: "bracket", atLeast: 1 },
  { style: "super", atLeast: 2 },
] as const;

function lost(marks: Placed[], tied: Map<Placed, number>): Placed[] {
  return BOLD.flatMap(({ style, atLeast }) => {
    const own = marks.filter((mark) => mark.style === style);
    const labels = [...new Set(own.map(({ label }) => label))];
    const countsUp = labels.length >= atLeast && labels.every((label, i) => Number(label) === i + 1);
    return countsUp ? own.filter((mark) => !tied.has(mark)) : [];
  });
}

function tie(marks: Placed[], notes: Note[]): [Placed, number | null][] {
  const labelled = byLabel(notes);
  const plain = marks.filter(({ style }) => style !== "bare");
  const tied = new Map([...byLabel(plain)].flatMap(([label, own]) => tieLabel(own, labelled.get(label) ?? [])));
  tieGlued(marks, notes, tied);
  return [...tied, ...lost(marks, tied).map((mark): [Placed, null] => [mark, null])];
}

/** The blocks with their marks taken out and tied to the notes; `labels` are those of the note blocks, by id. */
export function tieMarks(blocks: FoundBlock[], labels: ReadonlyMap<number, NoteLabel>): FoundBlock[] {
  const carriers = blocks.filter(({ kind }) => kind !== "note" && kind !== "furniture");
  const marks = carriers.flatMap(({ id, words }) => candidates(words).map((mark) => ({ ...mark, block: id })));
  if (marks.length > MAX_MARKS) return blocks;
  const tied = tie(
    marks,
    [...labels].map(([id, label]) => ({ ...label, id })),
  ).map(([mark, note]) => ({ ...mark, note }));
  const byBlock = grouped(tied, ({ block }) => block);
  return blocks.map((block) => ({
    ...block,
    ...(byBlock.has(block.id) && takeOut(block.words, byBlock.get(block.id) ?? [])),
  }));
}
