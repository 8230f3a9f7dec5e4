import { kitWords } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { Avatar } from '#ui/show/avatar.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import styles from './kit.module.css';
import type { SampleConversation } from './samples.ts';

/** How a made-up conversation is shown in a row. */
export function useConversationColumns(): readonly Column<SampleConversation>[] {
  return [...useMainColumns(), ...useWideColumns()];
}

function useMainColumns(): readonly Column<SampleConversation>[] {
  const t = useSay();
  return [
    {
      key: 'customer',
      title: t(kitWords.customer),
      width: '168px',
      isTitle: true,
      cell: ({ customer }) => <Who of="customer" name={customer} />,
      plain: ({ customer }) => customer,
    },
    {
      key: 'subject',
      title: t(kitWords.subject),
      cell: ({ subject }) => t(subject),
      plain: ({ subject }) => t(subject),
    },
    {
      key: 'state',
      title: t(kitWords.state),
      width: '104px',
      cell: ({ state }) => <StatusTag tone={state.tone}>{t(state.words)}</StatusTag>,
      plain: ({ state }) => t(state.words),
    },
  ];
}

/** What a phone has no room for. */
function useWideColumns(): readonly Column<SampleConversation>[] {
  const t = useSay();
  const format = useFormat();
  const now = useNow();
  return [
    {
      key: 'assignee',
      title: t(kitWords.assignee),
      width: '150px',
      isWide: true,
      cell: ({ assignee }) => (assignee ? <Who of="member" name={assignee} /> : t(kitWords.unassigned)),
      plain: ({ assignee }) => assignee,
    },
    {
      key: 'amount',
      title: t(kitWords.amount),
      width: '96px',
      align: 'end',
      isWide: true,
      cell: ({ amountMinor }) => format.money(amountMinor, 'CNY'),
      plain: ({ amountMinor }) => amountMinor / 100,
    },
    {
      key: 'last',
      title: t(kitWords.lastMessage),
      width: '112px',
      align: 'end',
      isWide: true,
      cell: ({ minutesAgo }) => (
        <TimeAgo moment={new Date(now.getTime() - minutesAgo * 60_000).toISOString()} />
      ),
    },
  ];
}

function Who({ of, name }: { of: 'member' | 'customer'; name: string }) {
  return (
    <span className={styles['who']}>
      <Avatar of={of} name={name} size={22} />
      {name}
    </span>
  );
}
