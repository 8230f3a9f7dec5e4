/** The largest mail that is taken whole: 25 MB, and what encoding adds to a mail of such files is counted in. */
export const bytesMax = 25 * 1024 * 1024;
/** What is fetched at once. Of a mail that is larger, or too slow, this is all, so that it is told of. */
export const pieceBytes = 256 * 1024;
/** Most mails, and bytes, of one step. */
export const mailsAtOnce = 25;
export const bytesAtOnce = 30 * 1024 * 1024;
/** For how long a step fetches, and for how long in all: whoever asks gives up after 90 seconds, and begins anew. */
export const fetchSeconds = 25;
/** For how long a step waits for one mail; a piece that is under way then may take as long again. */
export const mailSeconds = 40;
export const stepSeconds = 50;
