import { type StoreConnection, connectionPageWords as words } from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';

const looks = {
  waiting: { tone: 'amber', word: words.connectionWaiting },
  well: { tone: 'jade', word: words.connectionWell },
  trouble: { tone: 'seal', word: words.connectionTrouble },
} as const;

/** How a connected shop system stands. */
export function ConnectionLight({ connection }: { connection: StoreConnection }) {
  const t = useSay();
  if (connection.archivedAt !== null) return <StatusTag tone="ash">{t(words.connectionOff)}</StatusTag>;
  const { tone, word } = looks[connection.state];
  return <StatusTag tone={tone}>{t(word)}</StatusTag>;
}
