// How mail clients make trees of mails: the algorithm that Jamie Zawinski wrote down, without the subject's part.

/** A mail as a threading client sees it; ids without brackets. */
export type Threaded = { messageId: string; inReplyTo?: string; references: string[] };

/** A place in a tree; `mail` is missing where only others speak of it. */
export type Container = { id: string; mail?: Threaded; parent?: Container; children: Container[] };

const isAbove = (above: Container, below: Container): boolean => {
  for (let at: Container | undefined = below; at; at = at.parent) if (at === above) return true;
  return false;
};

function adopt(parent: Container, child: Container): void {
  if (isAbove(child, parent)) return;
  if (child.parent) child.parent.children = child.parent.children.filter((one) => one !== child);
  child.parent = parent;
  parent.children.push(child);
}

/** Empty places with one child, or with children below a parent, give way to them. */
function prune(container: Container): Container[] {
  const children = container.children.flatMap(prune);
  for (const child of children) child.parent = container;
  container.children = children;
  if (container.mail) return [container];
  return container.parent || children.length <= 1 ? children : [container];
}

/** The trees that these mails make, in whatever order they came. */
export function threads(mails: Threaded[]): Container[] {
  const table = new Map<string, Container>();
  const at = (id: string): Container => {
    const known = table.get(id) ?? { id, children: [] };
    table.set(id, known);
    return known;
  };
  for (const mail of mails) {
    const own = at(mail.messageId);
    own.mail = mail;
    const chain = [...mail.references, ...(mail.references.length || !mail.inReplyTo ? [] : [mail.inReplyTo])].map(at);
    for (const [i, container] of chain.entries()) {
      const before = chain[i - 1];
      if (before && !container.parent) adopt(before, container);
    }
    const parent = chain.at(-1);
    if (parent) adopt(parent, own);
  }
  return [...table.values()].filter((container) => !container.parent).flatMap(prune);
}

/** A tree as one line: `root(a(b) c)`. */
export const outline = ({ mail, children }: Container): string =>
  `${mail?.messageId ?? "?"}${children.length ? `(${children.map(outline).join(" ")})` : ""}`;
