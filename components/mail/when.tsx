// When a mail came, in the words of this machine.

const format = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** A moment, to the second: mails of one test come close together. */
export function When({ at }: { at: Date }) {
  return (
    <time className="meta num" dateTime={at.toISOString()}>
      {format.format(at)}
    </time>
  );
}
