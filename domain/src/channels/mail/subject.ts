/** What mail programs put before a subject when they answer it or pass it on, in the languages that we know. */
const marks = /^\s*(?:(?:re|aw|sv|antw|回复|回覆|答复|答覆|fwd?|wg|转发|轉寄|轉發)(?:\[\d+\])?\s*[:：]\s*)+/i;

/** A subject without what was put before it. */
export function bareSubject(subject: string): string {
  return subject.replace(marks, '').trim();
}

/**
 * The subject of an answer; none stays none.
 *
 * @example replySubject('回复：发票') // 'Re: 发票'
 */
export function replySubject(subject: string): string {
  const bare = bareSubject(subject);
  return bare === '' ? '' : `Re: ${bare}`;
}

/** The subject of something that is passed on. */
export function forwardSubject(subject: string): string {
  return `Fwd: ${bareSubject(subject)}`.trim();
}
