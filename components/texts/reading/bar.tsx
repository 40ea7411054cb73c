// The reading page's own bar: group, texts of the reading, what is new, looks, the reader.
import Link from "next/link";
import type { ReactNode } from "react";
import { besidePath } from "@/components/texts/beside/pair";
import { LooksButton } from "@/components/texts/reading/looks-button";
import { NextNew } from "@/components/texts/reading/next-new";
import { Brand } from "@/components/ui/brand";
import { SearchLink } from "@/components/ui/search-link";

type Props = {
  group: { slug: string; name: string };
  texts: { slug: string; label: string; title: string }[];
  /** The text that is read; null where two stand side by side. */
  current: string | null;
  base: string;
  /** Which two stand side by side, where they do. */
  beside?: readonly [string, string];
  me: ReactNode;
  bell: ReactNode;
};

function Switcher({ texts, current, base, beside }: Pick<Props, "texts" | "current" | "base" | "beside">) {
  if (texts.length < 2) return null;
  return (
    <nav className="seg" aria-label="Texts of this reading">
      {texts.map((text) => (
        <Link
          key={text.slug}
          href={`${base}/${text.slug}`}
          aria-current={text.slug === current ? "page" : undefined}
          title={text.title}
        >
          {text.label}
        </Link>
      ))}
      <Link
        className="sbs"
        href={besidePath(base, texts, beside?.[1] ?? current)}
        prefetch={false}
        aria-current={beside ? "page" : undefined}
      >
        Side by side
      </Link>
    </nav>
  );
}

/** The bar; it stays, and its lower edge shows how far one has read. */
export function ReadingBar({ group, texts, current, base, beside, me, bell }: Props) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <a className="skip to-talk" href="#side">
        Skip to the discussion
      </a>
      <header className="bar reading-bar">
        <Brand />
        <nav className="crumb" aria-label="Group">
          <Link href={`/groups/${group.slug}`}>{group.name}</Link>
        </nav>
        <span className="grow wide" />
        <Switcher texts={texts} current={current} base={base} beside={beside} />
        <span className="grow wide" />
        <div className="tools">
          <NextNew />
          <SearchLink group={group.slug} />
          <LooksButton print={`${base}/${current}/print`} />
          <span className="wide slot">{bell}</span>
          {me}
        </div>
        <div className="progress" aria-hidden="true" />
      </header>
    </>
  );
}
