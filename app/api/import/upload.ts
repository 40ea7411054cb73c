// Reads an upload no further than a file may be long, and sees what was brought in it.
import { bodyOf } from "@/app/api/body";
import { MAX_BYTES, MAX_FILE_BYTES } from "@/server/texts/import/limits";
import type { Brought } from "@/server/texts/intake.service";

/** Room for the form around the file. */
const ENVELOPE = 64 * 1024;

/** The longest body that is read. */
const LONGEST = MAX_FILE_BYTES + ENVELOPE;

/** The form that was sent; "long" where it is too long, null where it is none. */
export async function readUpload(request: Request, longest = LONGEST): Promise<FormData | "long" | null> {
  const body = await bodyOf(request, longest);
  if (!body) return "long";
  const type = request.headers.get("content-type") ?? "";
  return new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
}

/** What a form's field says; nothing where it is empty. */
export const field = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === "string" && value ? value : undefined;
};

const HOW = ["file", "address", "paste"] as const;

/** What was brought: what the form's switch says, or else whatever is in it. "long" where it is too long. */
export async function broughtIn(form: FormData): Promise<Brought | "long" | null> {
  const file = form.get("file");
  const chosen = file instanceof File && file.size > 0 ? file : null;
  const [address, raw, html] = [field(form, "address")?.trim(), field(form, "raw"), field(form, "html")];
  const there = { file: chosen, address, paste: html ?? raw?.trim() };
  const how = HOW.find((one) => one === form.get("how")) ?? HOW.find((one) => there[one]);
  if (!how || !there[how]) return null;
  if (how === "address") return { address: address ?? "" };
  if (how === "paste") return html ? { html } : (raw ?? "").length > MAX_BYTES ? "long" : { raw: raw ?? "" };
  if (!chosen || chosen.size > MAX_FILE_BYTES) return "long";
  return { file: { name: chosen.name, type: chosen.type, bytes: new Uint8Array(await chosen.arrayBuffer()) } };
}
