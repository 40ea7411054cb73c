// What else a thread is about, as ways there: in the talk and at its permalink, with and without JavaScript.
import type { AlsoView } from "@/server/marks/view";

/** "Also about ¶ 4, ¶ 5"; `text` is the address of the text where it is not the page's own. */
export function AlsoLinks({ also, text = "" }: { also: readonly AlsoView[] | undefined; text?: string }) {
  if (!also?.length) return null;
  return (
    <p className="meta also">
      Also about{" "}
      {also.map(({ key, label, stands }, at) => (
        <span key={key}>
          {at > 0 && ", "}
          {stands ? (
            <a href={`${text}?open=${key}#${key}`} data-talk={key}>
              {label}
            </a>
          ) : (
            <>
              <del>{label}</del> (no longer in the text)
            </>
          )}
        </span>
      ))}
    </p>
  );
}
