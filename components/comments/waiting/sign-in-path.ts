// The way to sign in that leads back to where one was.

/** `back` is a path on this site. */
export const signInPath = (back: string): string => `/signin?${new URLSearchParams({ next: back })}`;
