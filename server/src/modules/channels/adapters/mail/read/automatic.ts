import type { AutomaticKind } from '@zhiyin/domain/channels';

/** The fields of a mail's head: names in lower case, each with what it says, as often as it stands there. */
export type Head = ReadonlyMap<string, readonly string[]>;

/** The first of a field, without what may follow a semicolon or a comment. */
export function firstOf(head: Head, name: string): string {
  return head.get(name)?.[0]?.trim() ?? '';
}

/** The field by which mails of ours are known when they come back. */
const loopField = 'x-zhiyin-loop';

/**
 * Whether a machine wrote a mail, and which kind of machine. `Auto-Submitted: no` means a person (RFC 3834); values
 * count in any case.
 *
 * @param ours the shop's own addresses, in lower case
 */
export function automaticKind(
  head: Head,
  from: string | null,
  ours: readonly string[],
): AutomaticKind | null {
  const loops = (head.get(loopField) ?? []).map((value) => value.trim().toLowerCase());
  if (loops.some((value) => ours.includes(value))) return 'ours';
  if (from !== null && ours.includes(from)) return 'ours';
  if (firstOf(head, 'return-path') === '<>' || isDaemon(from)) return 'bounce';
  const precedence = firstOf(head, 'precedence').toLowerCase();
  if (isAutomaticAnswer(head) || precedence === 'auto_reply') return 'auto-reply';
  if (/^(?:bulk|junk|list)\b/.test(precedence) || head.has('list-id')) return 'list';
  return null;
}

function isAutomaticAnswer(head: Head): boolean {
  const submitted = (head.get('auto-submitted') ?? []).map(
    (value) => /^[\w-]*/.exec(value.trim())?.[0] ?? '',
  );
  if (submitted.some((value) => value !== '' && value.toLowerCase() !== 'no')) return true;
  if (/\b(?:all|oof|autoreply)\b/i.test(firstOf(head, 'x-auto-response-suppress'))) return true;
  return ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-loop'].some((name) => head.has(name));
}

function isDaemon(from: string | null): boolean {
  return /^(?:mailer-daemon|postmaster)@/.test(from ?? '');
}
