// Takes our own tokens out of words: whoever reads them must not be able to answer or unsubscribe in the writer's name.

const OUR_ADDRESS = /\b[rb]-[a-z2-7]{26}(?:\.\d{1,4})?@[a-z0-9.-]+/gi;
const UNSUBSCRIBE = /(unsubscribe(?:\/|\+|%2B|=))[a-z2-7]{26}\b/gi;
const DECIDE = /(\/held\/)[\w-]{20,}/gi;

/** The words without anything that opens a door. */
export const withoutTokens = (words: string): string =>
  words.replace(OUR_ADDRESS, "[address]").replace(UNSUBSCRIBE, "$1…").replace(DECIDE, "$1…");
