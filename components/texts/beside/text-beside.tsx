// A text that stands beside another: it scrolls by itself, and says above its title which one it is.
import Link from "next/link";
import { Column } from "@/components/texts/reading/column";
import { textId } from "@/components/texts/reading/place";
import { type Body, bodyHtml } from "@/components/texts/reading/text-body";

type Choice = { slug: string; label: string; title: string; href: string };

type Props = {
  id: string;
  body: Body;
  edge: "left" | "right";
  /** Whether the reader has it in hand at first: what a phone shows. */
  inHand: boolean;
  /** The other texts that could stand here. */
  choices: Choice[];
};

/** Which text this is; where several could stand here, each is one press away. */
function Head({ text, choices, edge }: Pick<Props, "choices" | "edge"> & { text: Body["text"] }) {
  if (choices.length < 2) return <p className="colhead">{text.label}</p>;
  return (
    <nav className="colhead" aria-label={`The text on the ${edge}`}>
      {choices.map(({ slug, label, title, href }) => (
        <Link
          key={slug}
          href={href}
          prefetch={false}
          title={title}
          aria-current={slug === text.slug ? "true" : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** One of two texts. What scrolls can be scrolled with the keys. */
export function TextBeside({ id, body, edge, inHand, choices }: Props) {
  const { text } = body;
  return (
    <section
      className={edge === "left" ? "text text1" : "text text2"}
      id={textId(id)}
      aria-label={`${text.label}: ${text.title}`}
      lang={text.language}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keys
      tabIndex={0}
      data-hand={inHand ? "" : undefined}
    >
      <div className="headcol" lang="en">
        <Head text={text} choices={choices} edge={edge} />
      </div>
      <Column html={bodyHtml(body).toString()} />
    </section>
  );
}
