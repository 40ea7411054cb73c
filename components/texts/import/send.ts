// Sends a source to the server; whatever comes back, the words stay where they are.
import { MAX_BYTES, TOO_LARGE } from "@/server/texts/import/limits";

/** What came of sending: the draft's id, or a sentence. */
export type Sent = { draft: string } | { message: string };

/** What is sent: a file or pasted words, and where to. */
export type Source = { group: string; reading?: string; draft?: string; version?: number; raw?: string; file?: File };

const AWAY = "This could not be sent. Your text is still here. Check the connection and try again.";

/** Sends a source; never throws. */
export async function send({ file, ...fields }: Source): Promise<Sent> {
  if (file && file.size > MAX_BYTES) return { message: TOO_LARGE };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, String(value));
  if (file) form.set("file", file);
  try {
    const response = await fetch("/api/import", {
      method: "POST",
      body: form,
      headers: { accept: "application/json" },
    });
    const answer: unknown = await response.json();
    if (answer && typeof answer === "object") {
      if ("draft" in answer && typeof answer.draft === "string") return { draft: answer.draft };
      if ("message" in answer && typeof answer.message === "string") return { message: answer.message };
    }
    return { message: AWAY };
  } catch {
    return { message: AWAY };
  }
}
