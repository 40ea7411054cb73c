// The front page for those who are not in: what a postil is, shown rather than said.
import Link from "next/link";
import { Brand } from "@/components/ui/brand";
import { ThemeButton } from "@/components/ui/theme";

/** One sentence, one page of a book with its margin, one way in. */
export function Front() {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="fbar">
        <Brand />
        <span className="grow" />
        <ThemeButton />
        <Link className="btn" href="/signin">
          Sign in
        </Link>
      </header>
      <main className="front" id="main">
        <section className="fsay">
          <h1>
            Read it together.
            <br />
            Talk in the margin.
          </h1>
          <p className="fsub">
            A postil is a note written beside the words it is about. Here a group reads an article with its companion
            text, and says what it has to say paragraph by paragraph.
          </p>
          <div className="row">
            <Link className="btn pri big" href="/signin">
              Sign in to your group
            </Link>
          </div>
          <p className="hint">Groups are private. Whoever runs yours can invite you.</p>
        </section>
        <Specimen />
        <ul className="fpoints">
          <li>
            <b>The text never moves.</b> Talk opens beside the paragraph and leaves every line where it was.
          </li>
          <li>
            <b>Following is enough.</b> Those who rarely come hear by mail, each mail complete in itself.
          </li>
          <li>
            <b>Order is signed.</b> What a moderator takes away leaves its place, a reason and a name.
          </li>
        </ul>
      </main>
    </>
  );
}

function Specimen() {
  return (
    <figure className="spec" aria-label="A paragraph with two comments in its margin">
      <div className="spage">
        <span className="snum">¶&nbsp;7</span>
        <p lang="en">
          The ferryman kept two books. In one he wrote who had crossed; in the other, what they had said to one another
          on the way over, <mark>for he held that a crossing is made of both</mark>.
        </p>
        <span className="scount num" aria-hidden="true">
          2
        </span>
      </div>
      <div className="stalk">
        <p>
          <b>Ines</b> <span className="meta">Tuesday</span>
          <br />
          Which of the two books would you have kept, if the boat were small?
        </p>
        <p className="sreply">
          <b>Marek</b> <span className="meta">this morning</span>
          <br />
          The second. The first can be counted again on the other bank.
        </p>
      </div>
    </figure>
  );
}
