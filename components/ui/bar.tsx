// The top bar of every screen but the reading page's own.
import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "@/components/ui/brand";
import { ThemeButton } from "@/components/ui/theme";

/** One entry of the main navigation; the server says which there are. */
export type BarLink = { href: string; label: string; current?: boolean; count?: number };

/** Brand, group, navigation, tools. */
export function Bar({
  group,
  links = [],
  tools,
}: {
  group?: { href: string; name: string };
  links?: BarLink[];
  tools?: ReactNode;
}) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className={group ? "bar of-group" : "bar"}>
        <Brand />
        {group && (
          <nav className="crumb" aria-label="Group">
            <Link href={group.href}>{group.name}</Link>
          </nav>
        )}
        <span className="grow" />
        {links.length > 0 && (
          <nav className="mainnav" aria-label="Main">
            {links.map((link) => (
              <Link key={link.href} href={link.href} aria-current={link.current ? "page" : undefined}>
                {link.label}
                {link.count ? <span className="num meta">&nbsp;{link.count}</span> : null}
              </Link>
            ))}
          </nav>
        )}
        <div className="tools">
          {tools}
          <ThemeButton />
        </div>
      </header>
    </>
  );
}
