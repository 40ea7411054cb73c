// How long what was told is remembered. Pure.
import { DAY } from "@/server/when";

/**
 * A year, and a month for those who come back to it late: so long somebody can look up what was mailed to them, answer a
 * mail (what it quotes is known by the bytes that were sent), and stop what they get by a link in it. Nothing needs a mail
 * that failed any longer: its owner sees the last days', the list of one's mails is as long as what is kept, what is counted
 * against its address stands in a row of its own, and a portion of a text that failed so long ago counts as read.
 */
export const TOLD_KEPT_DAYS = 400;

/** What was told before this moment is forgotten. */
export const forgottenBefore = (now: Date): Date => new Date(now.getTime() - TOLD_KEPT_DAYS * DAY);
