// Why sending did not work, as three cases that the composer can answer.

/** Refused for a reason; no session any more; or not heard at all. The words stay in the box in every case. */
export type Failure = { kind: "refused" | "signedOut" | "away"; message: string };

type Answered = { message: string; data?: { httpStatus?: number } | null };

const isAnswered = (error: unknown): error is Answered =>
  typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";

const OFFLINE = "You are offline.";
const UNREACHED = "Postil could not be reached.";

/** Whether the browser itself says that it has no network. */
const isOffline = (): boolean => typeof navigator !== "undefined" && navigator.onLine === false;

/** The failure behind an error of the API's client. */
export function failureOf(error: unknown): Failure {
  const status = isAnswered(error) ? error.data?.httpStatus : undefined;
  if (!isAnswered(error) || status === undefined) return { kind: "away", message: isOffline() ? OFFLINE : UNREACHED };
  if (status === 401) return { kind: "signedOut", message: "Your session has ended." };
  if (status >= 500) return { kind: "away", message: "Something went wrong on our side." };
  return { kind: "refused", message: error.message };
}
