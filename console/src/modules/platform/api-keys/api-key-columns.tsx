import { type ApiKey, listApiKeys, revokeApiKey, apiKeyPageWords as words } from '@zhiyin/domain/platform';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { useGoneMembers, useMemberNames } from '#modules/people';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../settings.module.css';
import { keyState } from './key-state.ts';

/** The columns of the list of keys. */
export function useApiKeyColumns(): Column<ApiKey>[] {
  const t = useSay();
  const names = useMemberNames();
  return [
    { key: 'name', title: t(words.name), isTitle: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'scopes',
      title: t(words.scopes),
      width: '90px',
      isWide: true,
      cell: ({ scopes }) => (
        <span title={scopes.join('\n')}>{t(words.scopeCount, { count: scopes.length })}</span>
      ),
    },
    {
      key: 'maker',
      title: t(words.madeBy),
      width: '110px',
      isWide: true,
      cell: ({ createdBy }) => <bdi>{names.get(createdBy ?? '') ?? '–'}</bdi>,
    },
    ...useTimeColumns(),
    { key: 'state', title: t(words.state), width: '140px', cell: (key) => <KeyState apiKey={key} /> },
    {
      key: 'acts',
      title: t(words.acts),
      width: '90px',
      align: 'end',
      cell: (key) => key.revokedAt === null && <Revoke apiKey={key} />,
    },
  ];
}

/** When it was made, ends and was used last; only where there is room. */
function useTimeColumns(): Column<ApiKey>[] {
  const t = useSay();
  const format = useFormat();
  return [
    {
      key: 'created',
      title: t(words.createdAt),
      width: '115px',
      isWide: true,
      cell: ({ createdAt }) => format.day(createdAt),
    },
    {
      key: 'expires',
      title: t(words.expiresAt),
      width: '115px',
      isWide: true,
      cell: ({ expiresAt }) => (expiresAt ? format.day(expiresAt) : t(words.forever)),
    },
    {
      key: 'used',
      title: t(words.lastUsed),
      width: '115px',
      isWide: true,
      cell: ({ lastUsedAt }) => (lastUsedAt ? <TimeAgo moment={lastUsedAt} /> : t(words.never)),
    },
  ];
}

const states = {
  works: { tone: 'jade', words: words.works },
  expired: { tone: 'amber', words: words.expired },
  revoked: { tone: 'ash', words: words.revoked },
} as const;

function KeyState({ apiKey }: { apiKey: ApiKey }) {
  const t = useSay();
  const gone = useGoneMembers();
  const state = states[keyState(apiKey, useNow())];
  const isOrphan = state === states.works && gone.has(apiKey.createdBy ?? '');
  return (
    <span className={styles['states']}>
      <StatusTag tone={state.tone}>{t(state.words)}</StatusTag>
      {isOrphan && <StatusTag tone="seal">{t(words.makerGone)}</StatusTag>}
    </span>
  );
}

function Revoke({ apiKey: { apiKeyId, name } }: { apiKey: ApiKey }) {
  const t = useSay();
  const toast = useToast();
  const revoke = useAct(revokeApiKey, [listApiKeys]);
  const onConfirm = () =>
    revoke.mutate(
      { params: { apiKeyId } },
      { onError: toast.refuse, onSuccess: () => toast.say(t(words.revokedOne, { name })) },
    );
  return (
    <ConfirmAct
      size="small"
      loading={revoke.isPending}
      question={{
        title: t(words.revokeAsk, { name }),
        sentence: t(words.revokeSay),
        verb: t(words.revoke),
        isDestructive: true,
      }}
      onConfirm={onConfirm}
    >
      {t(words.revoke)}
    </ConfirmAct>
  );
}
