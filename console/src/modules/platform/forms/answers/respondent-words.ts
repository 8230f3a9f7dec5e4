import type { Text } from '@zhiyin/domain/kit';
import { formPageWords as words } from '@zhiyin/domain/platform';

/** What kind of person answered. A visitor who is known by an id is a customer. */
export function respondentWords(kind: string, id: string | null): Text {
  if (kind === 'member') return words.member;
  if (kind === 'visitor') return id === null ? words.visitor : words.customer;
  return words.machine;
}
