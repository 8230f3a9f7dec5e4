/** The largest mail that is taken whole: 25 MB, and what encoding adds to a mail of such files is counted in. */
export const bytesMax = 25 * 1024 * 1024;
/** Of a larger one only the beginning is fetched, so that it is told of; all of it stays in the mailbox. */
export const cutBytes = 256 * 1024;
/** Most mails, and bytes, of one step. */
export const mailsAtOnce = 25;
export const bytesAtOnce = 30 * 1024 * 1024;
/** For how long a step fetches, and for how long in all: whoever asks gives up after 90 seconds, and begins anew. */
export const fetchSeconds = 25;
export const stepSeconds = 50;
