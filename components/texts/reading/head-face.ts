// The face in which a talk's head shows how its paragraph begins: no other word of most texts is set in it.

const FACE = 'italic 1em "Source Serif 4 Variable"';

/** Fetches it: words in a face that is not here are laid out twice, the first time in whatever the system has. */
export const fetchHeadFace = (): void => void document.fonts.load(FACE).catch(() => undefined);
