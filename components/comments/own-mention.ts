// One's own name in the words of others. Pure.

/** The words with one's own name marked where they mention one. */
export const forMe = (html: string, me: string | null): string =>
  me ? html.replaceAll(`class="at" data-member="${me}"`, `class="at me" data-member="${me}"`) : html;
