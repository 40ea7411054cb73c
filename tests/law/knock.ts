// How the law knocks: an act's doors, the knock itself, and the things that knocks are about.
import type { Scene } from "@/tests/law/scene";
import type { ActorName } from "@/tests/law/table";
import type { as } from "@/tests/support/as";

/** The API as one actor sees it. */
export type Api = ReturnType<typeof as>;

/** An act: its doors, the knock, and the word that an answer of plain 200 must hold and every other must not. */
export type Act = {
  doors: string[];
  knock: (api: Api, scene: Scene, actor: ActorName) => Promise<unknown>;
  word?: string;
};

/** The scene's group, as doors name it. */
export const inGroup = ({ group }: Scene) => ({ group: group.slug });

/** The scene's first paragraph. */
export const paragraph = ({ paragraphs }: Scene) => paragraphs[0]?.id ?? "";
