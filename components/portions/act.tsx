// One button that changes how a text is read by mail; works without JavaScript.

type Props = { act: "pause" | "resume" | "stop"; text: string; title: string; back?: string; label: string };

/** A form with the button alone. */
export function Act({ act, text, title, back, label }: Props) {
  return (
    <form method="post" action="/api/portions">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="text" value={text} />
      {back && <input type="hidden" name="back" value={back} />}
      <button type="submit" className="btn quiet">
        {label}
        <span className="vh">: {title}</span>
      </button>
    </form>
  );
}
