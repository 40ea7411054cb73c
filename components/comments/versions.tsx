// What words there were before those of today, each with when they stood, in a dialog; newest first.
import type { ReactNode } from "react";
import { failureOf } from "@/components/comments/failure";
import { Modal } from "@/components/comments/modal";

/** Some words of before: `said` says whose and when, `html` is null where they were taken away. */
export type Version = { id: number; said: ReactNode; html: string | null };

/** Shows them once they were fetched, or why they were not. */
export function Versions(props: { title: string; versions?: Version[]; error: unknown; close: () => void }) {
  const { title, versions, error, close } = props;
  return (
    <Modal title={title} close={close}>
      {error ? <p className="note warn">{failureOf(error).message}</p> : null}
      {!versions && !error && <p className="meta">Fetching its earlier words.</p>}
      <ol className="versions">
        {versions?.map(({ id, said, html }) => (
          <li key={id}>
            <p className="meta">{said}</p>
            {html === null ? (
              <p className="meta">Taken away.</p>
            ) : (
              <div
                className="cb"
                // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server
                dangerouslySetInnerHTML={{ __html: html }}
              />
            )}
          </li>
        ))}
      </ol>
      <form method="dialog" className="row">
        <button type="submit" className="btn">
          Close
        </button>
      </form>
    </Modal>
  );
}
