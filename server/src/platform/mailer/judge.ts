/** What to make of a mail that was not taken. */
export interface Verdict {
  /** True when trying again cannot help: this mail, to this recipient, was refused for good. */
  readonly isFinal: boolean;
  readonly failure: string;
}

/** After these a refusal is about the mail itself. Before them (greeting, sign-in) it is about our set-up. */
const aboutTheMail = /^(MAIL FROM|RCPT TO|DATA)/;

/**
 * Tells refusals (5xx to the sender, recipient or content) from everything that may pass: 4xx, a lost line, a wrong
 * password that somebody is about to correct.
 */
export function judge(error: unknown): Verdict {
  const failure = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  if (!(error instanceof Error)) return { isFinal: false, failure };
  const code = 'responseCode' in error ? Number(error.responseCode) : 0;
  const command = 'command' in error ? String(error.command) : '';
  return { isFinal: code >= 500 && code < 600 && aboutTheMail.test(command), failure };
}
