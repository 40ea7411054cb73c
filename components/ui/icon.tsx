// The icons, drawn as single paths on a 24-unit square.

const PATHS = {
  bell: "M6 9a6 6 0 0 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7M10 20h4",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3 2",
  close: "M6 6l12 12M18 6L6 18",
  down: "M6 9l6 6 6-6",
  up: "M6 15l6-6 6 6",
  print: "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z",
  right: "M9 6l6 6-6 6",
  flag: "M6 21V4h11l-2 4 2 4H6",
  history: "M4 5v5h5M4.6 10a8 8 0 1 1-.4 4M12 8v5l3 2",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
  list: "M4 6h16M4 12h16M4 18h10",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z",
  mail: "M3 6h18v12H3zM3 7l9 7 9-7",
  merge: "M6 4v4c0 3 6 3 6 7v5M18 4v4c0 3-6 3-6 7",
  more: "M6 11.5v1M12 11.5v1M18 11.5v1",
  pen: "M4 20l1-4L16 5l3 3L8 19z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5c.6-4 3.7-6 7.5-6s6.9 2 7.5 6",
  quote: "M5 17V11a4 4 0 0 1 4-4M14 17V11a4 4 0 0 1 4-4M5 12h4v5H5zM14 12h4v5h-4z",
  plus: "M12 5v14M5 12h14",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 20 20",
  split: "M12 4v5c0 4-6 4-6 8v3M12 9c0 4 6 4 6 8v3",
  sun: "M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8",
  undo: "M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6v1",
} as const;

/** A picture beside a word; hidden from screen readers, which have the word. */
export function Icon({ name, small }: { name: keyof typeof PATHS; small?: boolean }) {
  return (
    <svg className={small ? "ic s" : "ic"} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
