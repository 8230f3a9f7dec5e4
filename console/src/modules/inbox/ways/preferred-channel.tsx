import { customersEdit } from '@zhiyin/domain/customers';
import { type ChannelPreference, wayPageWords as words } from '@zhiyin/domain/inbox';
import { Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { channelSaid } from './channel-said.ts';
import { useNotePreference, usePreference } from './data.ts';
import styles from './preferred.module.css';

const sourceWords = {
  customer: words.preferredByCustomer,
  member: words.preferredByMember,
  use: words.preferredByUse,
};

/** Which channel the customer prefers and how that is known; whoever may edit the customer notes what they say. */
export function PreferredChannel({ customerId }: { customerId: string }) {
  const preference = usePreference(customerId);
  if (preference.isPending) return <PageLoading rows={1} />;
  if (!preference.data) return <PageError error={preference.error} onRetry={preference.refetch} />;
  return <Known customerId={customerId} preference={preference.data} />;
}

function Known({ customerId, preference }: { customerId: string; preference: ChannelPreference }) {
  const t = useSay();
  const { channel, source } = preference;
  const mayNote = useMay()(customersEdit);
  return (
    <div className={styles['line']}>
      {mayNote ? (
        <Choice customerId={customerId} preference={preference} />
      ) : (
        <span>{channel === null ? t(words.preferredNone) : channelSaid(t, channel)}</span>
      )}
      {source && <span className={styles['source']}>{t(sourceWords[source])}</span>}
    </div>
  );
}

/** Chosen as no channel: what they use shows it. */
const asUsed = '';

function Choice({ customerId, preference }: { customerId: string; preference: ChannelPreference }) {
  const t = useSay();
  const toast = useToast();
  const note = useNotePreference();
  const { channel, source, used, choices } = preference;
  const put = (chosen: string | null, onSuccess = () => {}) =>
    note.mutate({ params: { customerId }, body: { channel: chosen } }, { onError: toast.refuse, onSuccess });
  const said = source === 'use' || source === null ? null : channel;
  // One that the shop gave up stays what was said.
  const known = said === null || choices.includes(said) ? choices : [...choices, said];
  const usedSaid = used === null ? t(words.preferredNone) : channelSaid(t, used);
  return (
    <Select
      size="small"
      className={styles['choice'] ?? ''}
      aria-label={t(words.preferredChannel)}
      value={said ?? asUsed}
      loading={note.isPending}
      onChange={(value) =>
        put(value === asUsed ? null : value, () =>
          toast.sayUndo(t(words.preferredSaved), () => put(said), `preference ${customerId}`),
        )
      }
      options={[
        { value: asUsed, label: usedSaid },
        ...known.map((value) => ({ value, label: channelSaid(t, value) })),
      ]}
    />
  );
}
