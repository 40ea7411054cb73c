// Near the end of what a field takes: how much is left.

/** How many characters before the limit are counted aloud. */
const COUNTED = 200;

/** "120 characters left"; nothing while there is room. */
export function CharactersLeft({
  limit,
  length,
  className = "",
}: {
  limit: number;
  length: number;
  className?: string;
}) {
  const left = Math.max(limit - length, 0);
  return (
    <span className={`meta num ${className}`} aria-live="polite">
      {limit - length <= COUNTED && `${left.toLocaleString("en")} ${left === 1 ? "character" : "characters"} left`}
    </span>
  );
}
