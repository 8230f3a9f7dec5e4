import type { MailCheck, MailVerdict } from '@zhiyin/domain/channels';

/** What is known of a mail that nobody checked. */
export const unchecked: MailVerdict = { spf: 'unknown', dkim: 'unknown', dmarc: 'unknown', by: 'nobody' };

/**
 * What the mailbox's own server found, by the topmost Authentication-Results that bears its name (RFC 8601). Fields
 * under other names were written by anybody on the way, and so was whatever stands below one of ours.
 *
 * @param fields the mail's Authentication-Results, topmost first
 * @param server the authserv-id of the mailbox's server
 */
export function readVerdict(fields: readonly string[], server: string): MailVerdict {
  const own = fields.find((field) => serverOf(field) === server.trim().toLowerCase());
  const said = own === undefined ? null : plainly(own);
  if (said === null) return unchecked;
  const [dkim, dmarc] = [found(said, 'dkim'), found(said, 'dmarc')];
  return {
    spf: found(said, 'spf')[0] ?? 'none',
    // Several signatures pass when one of them does.
    dkim: dkim.find((check) => check === 'pass') ?? dkim[0] ?? 'none',
    // No server writes two: another was smuggled in.
    dmarc: dmarc.find((check) => check !== 'pass') ?? dmarc[0] ?? 'none',
    by: 'mailbox',
  };
}

/**
 * A field without its quoted strings and comments, where the sender's own words may stand; null where one of them does
 * not end. A string within a comment counts as one: an address may stand there.
 */
function plainly(field: string): string | null {
  let [depth, isQuoted, said] = [0, false, ''];
  for (const [piece] of field.matchAll(/\\.|["()]|[^"()\\]+|\\/gs)) {
    if (piece === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (piece === '(') depth++;
    else if (piece === ')') depth--;
    else if (depth === 0) said += ` ${piece}`;
    if (depth < 0) return null;
  }
  return isQuoted || depth > 0 ? null : said;
}

function serverOf(field: string): string {
  return /^\s*([^\s;]+)/.exec(field)?.[1]?.toLowerCase() ?? '';
}

/** One method's results, in order. */
function found(said: string, method: string): MailCheck[] {
  const results = [...said.matchAll(new RegExp(`;\\s*${method}\\s*=\\s*([a-z]+)`, 'gi'))];
  return results.map(([, result = '']) => checkOf(result));
}

/** What a result of RFC 8601 comes to here. */
export function checkOf(result: string): MailCheck {
  const said = result.toLowerCase();
  if (said === 'pass' || said === 'bestguesspass') return 'pass';
  if (said === 'none') return 'none';
  return /^(?:fail|softfail|hardfail|policy|permerror)$/.test(said) ? 'fail' : 'unknown';
}
