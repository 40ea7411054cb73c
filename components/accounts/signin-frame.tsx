// The frame of the sign-in pages: what is to do on the left, a line from a margin on the right.
import type { ReactNode } from "react";
import { Brand } from "@/components/ui/brand";

/** Brand, heading, content; beside it the sentence that says what the place is for. */
export function SigninFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="sg">
      <main className="signin" id="main">
        <Brand />
        <h1>{title}</h1>
        {children}
      </main>
      <aside className="sgq" aria-hidden="true">
        <figure>
          <blockquote>What we cannot agree on deserves a margin wide enough for both of us to write in.</blockquote>
          <figcaption>
            <span className="tie" />
            ¶&nbsp;12
          </figcaption>
        </figure>
      </aside>
    </div>
  );
}
