// How long a token in a link or a cookie can be.

/** The most characters that are looked at; our own tokens have 43. */
export const TOKEN_LENGTH = 64;
