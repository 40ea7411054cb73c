// Plain text of a mail with its addresses of pages as links, as terminals and mail clients show it.

const LINK = /(https?:\/\/[^\s<>]+)/g;

/** The text as it is, links made usable. */
export function LinkedText({ text }: { text: string }) {
  return <pre className="mail-plain">{text.split(LINK).map(piece)}</pre>;
}

/** Every second piece of a text that was split at its links is a link. */
function piece(words: string, place: number) {
  if (place % 2 === 0) return words;
  return (
    <a key={place} href={words}>
      {words}
    </a>
  );
}
