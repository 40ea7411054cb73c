// Files that somebody brings to do harm, or because they know no better. Each must end in one sentence, or in its words alone.
import { ARCHIVES } from "@/tests/texts/hostile/archives";
import type { HostileFile } from "@/tests/texts/hostile/file";
import { MARKUP } from "@/tests/texts/hostile/markup";
import { MISFITS } from "@/tests/texts/hostile/misfits";
import { PDFS } from "@/tests/texts/hostile/pdf-files";
import { WORDS } from "@/tests/texts/hostile/words";

/** All of them. */
export const HOSTILE_FILES: HostileFile[] = [...ARCHIVES, ...MARKUP, ...MISFITS, ...PDFS, ...WORDS];
