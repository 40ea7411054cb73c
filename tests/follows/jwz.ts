// Puts mails into trees by their ids, as Zawinski's algorithm for mail clients does (without its step by subject).

/** The fields of a mail that say where it belongs. */
export type Ids = { id: string; references: string[]; inReplyTo: string };

/** A mail, or the place of one that is only spoken of. */
export type Node = { id: string; known: boolean; parent: Node | null; children: Node[] };

const isBelow = (node: Node, other: Node): boolean => {
  for (let above: Node | null = node; above; above = above.parent) if (above === other) return true;
  return false;
};

function hang(child: Node, parent: Node): void {
  if (isBelow(parent, child)) return;
  if (child.parent) child.parent.children = child.parent.children.filter((one) => one !== child);
  child.parent = parent;
  parent.children.push(child);
}

/** Empty places without children go; at the top, an empty place with one child gives way to it. */
const pruned = (node: Node): boolean => node.known || node.children.some(pruned);

/** The trees that a mail client shows. */
export function treeOf(mails: readonly Ids[]): Node[] {
  const nodes = new Map<string, Node>();
  const nodeOf = (id: string): Node => {
    const node = nodes.get(id) ?? { id, known: false, parent: null, children: [] };
    nodes.set(id, node);
    return node;
  };
  for (const mail of mails) {
    const node = nodeOf(mail.id);
    node.known = true;
    const named = mail.references.length ? mail.references : [mail.inReplyTo].filter(Boolean);
    const chain = named.map(nodeOf);
    for (const [at, one] of chain.entries()) {
      const above = chain[at - 1];
      if (above && !one.parent) hang(one, above);
    }
    const parent = chain.at(-1);
    if (parent) hang(node, parent);
  }
  return [...nodes.values()].filter((node) => !node.parent && pruned(node));
}
