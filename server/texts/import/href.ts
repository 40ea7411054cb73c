// Where links go: `file#name`, with the file's path worked out from the file in which the link stands.

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A path from a file's folder, without its dots. */
function resolved(path: string, from: string): string {
  const steps = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The address of a link that stands in a file. In a page by itself (file "") only the name counts. */
export function addressOf(href: string, file: string): string {
  const hash = href.indexOf("#");
  const name = hash < 0 ? "" : decoded(href.slice(hash + 1));
  const path = hash < 0 ? href : href.slice(0, hash);
  if (!file) return `#${name}`;
  return `${path ? resolved(decoded(path), file) : file}#${name}`;
}
