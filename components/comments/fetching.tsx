// What stands in the place of a talk while it is fetched; it comes with the page, the rest of a talk later.

/** While the talk is fetched. */
export function Waiting({ count }: { count: number }) {
  return (
    <>
      <div className="sk" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
      <p className="meta">
        {count === 0 && "Looking for comments."}
        {count === 1 && "Fetching one comment."}
        {count > 1 && `Fetching ${count.toLocaleString("en")} comments.`}
      </p>
    </>
  );
}
