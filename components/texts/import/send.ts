// Sends a source to the server; whatever comes back, the words stay where they are.
import { FILE_TOO_LARGE, MAX_BYTES, MAX_FILE_BYTES, TOO_LARGE } from "@/server/texts/import/limits";

/** What came of sending: the draft's id, or a sentence. */
export type Sent = { draft: string } | { message: string };

/** The form's fields; what is undefined is not sent. */
export type Fields = Record<string, string | number | File | undefined>;

const AWAY = "This could not be sent. Your text is still here. Check the connection and try again.";

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (value instanceof File) form.set(name, value);
    else if (value !== undefined) form.set(name, String(value));
  return form;
}

/** Sends a source; never throws. */
export async function send(fields: Fields): Promise<Sent> {
  if (fields.file instanceof File && fields.file.size > MAX_FILE_BYTES) return { message: FILE_TOO_LARGE };
  if (String(fields.raw ?? "").length > MAX_BYTES) return { message: TOO_LARGE };
  try {
    const response = await fetch("/api/import", {
      method: "POST",
      body: formOf(fields),
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
