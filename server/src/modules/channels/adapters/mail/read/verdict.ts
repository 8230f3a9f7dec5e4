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
  if (own === undefined) return unchecked;
  return { spf: found(own, 'spf'), dkim: found(own, 'dkim'), dmarc: found(own, 'dmarc'), by: 'mailbox' };
}

function serverOf(field: string): string {
  return /^\s*([^\s;]+)/.exec(field)?.[1]?.toLowerCase() ?? '';
}

/** One method's results: several signatures pass when one of them does. */
function found(field: string, method: string): MailCheck {
  const results = [...field.matchAll(new RegExp(`(?:;|^)\\s*${method}\\s*=\\s*([a-z]+)`, 'gi'))];
  const checks = results.map(([, result = '']) => checkOf(result));
  return checks.find((check) => check === 'pass') ?? checks[0] ?? 'none';
}

/** What a result of RFC 8601 comes to here. */
export function checkOf(result: string): MailCheck {
  const said = result.toLowerCase();
  if (said === 'pass' || said === 'bestguesspass') return 'pass';
  if (said === 'none') return 'none';
  return /^(?:fail|softfail|hardfail|policy|permerror)$/.test(said) ? 'fail' : 'unknown';
}
