// How pages look on this device: a few choices, each a cookie, so that the server draws them before the first paint.

/** What can be chosen, with a name for each; the first of each row is what nobody has to choose. */
export const LOOKS = {
  size: [
    ["", "Normal"],
    ["small", "Small"],
    ["large", "Large"],
    ["larger", "Very large"],
  ],
  measure: [
    ["", "Normal"],
    ["narrow", "Narrow"],
    ["wide", "Wide"],
  ],
  theme: [
    ["", "System"],
    ["light", "Light"],
    ["dark", "Dark"],
  ],
  motion: [
    ["", "System"],
    ["less", "None"],
  ],
} as const satisfies Record<string, readonly (readonly [string, string])[]>;

/** One of the choices. */
export type Look = keyof typeof LOOKS;

const NAMES = Object.keys(LOOKS) as Look[];

const known = (look: Look, value: string | undefined): boolean => LOOKS[look].some(([one]) => one && one === value);

/** The attributes of the page's root; `kept` tells what a cookie of this name holds. */
export const rootLooks = (kept: (look: Look) => string | undefined): Record<string, string> =>
  Object.fromEntries(
    NAMES.flatMap((look) => (known(look, kept(look)) ? [[`data-${look}`, kept(look) as string]] : [])),
  );
