import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  type CannedReply,
  cannedToneWords,
  showCannedUses,
  inboxCannedWords as words,
} from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useReasonNames } from '#modules/reasons';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useColleagueNames } from '../../data.ts';
import styles from './canned.module.css';

interface Props {
  readonly reply: CannedReply;
  readonly days: number;
  readonly onClose: () => void;
}

/** By whom, for what and where a canned reply was used. */
export function UsesDialog({ reply: { cannedReplyId, shortcut }, days, onClose }: Props) {
  const t = useSay();
  const names = useColleagueNames();
  const reasons = useReasonNames();
  const query = useQuery(endpointQuery(showCannedUses, { params: { cannedReplyId }, query: { days } }));
  const nameOf = (memberId: string | null) => names.get(memberId ?? '') ?? '–';
  const uses = query.data;
  return (
    <Dialog
      title={`${t(words.usesOf, { shortcut: `/${shortcut}` })} · ${t(words.days, { days })}`}
      width={560}
      onClose={onClose}
    >
      {query.isPending && <PageLoading rows={5} />}
      {query.isError && !uses && <PageError error={query.error} onRetry={query.refetch} />}
      {uses?.recent.length === 0 && <p>{t(words.noUses)}</p>}
      {uses && uses.recent.length > 0 && (
        <div className={styles['uses']}>
          <Group
            title={t(words.byMember)}
            rows={uses.byMember.map(({ memberId, ...counts }) => ({ name: nameOf(memberId), ...counts }))}
          />
          <Group
            title={t(words.byReason)}
            rows={uses.byReason.map(({ reasonKey, ...counts }) => ({
              name: reasonKey === null ? t(words.noReason) : (reasons.get(reasonKey) ?? reasonKey),
              ...counts,
            }))}
          />
          <Group
            title={t(words.byTone)}
            rows={uses.byTone.map(({ tone, ...counts }) => ({ name: t(cannedToneWords[tone]), ...counts }))}
          />
          <Recent recent={uses.recent} nameOf={nameOf} />
        </div>
      )}
    </Dialog>
  );
}

interface RecentProps {
  readonly recent: z.infer<typeof showCannedUses.response>['recent'];
  readonly nameOf: (memberId: string | null) => string;
}

function Recent({ recent, nameOf }: RecentProps) {
  const t = useSay();
  return (
    <section aria-label={t(words.recent)}>
      <h3 className={styles['heading']}>{t(words.recent)}</h3>
      <ul>
        {recent.map(({ conversationId, memberId, isEdited, usedAt }) => (
          <li key={`${conversationId} ${usedAt}`} className={styles['use']}>
            <Link to="/inbox/$conversationId" params={{ conversationId }}>
              <TimeAgo moment={usedAt} />
            </Link>
            <bdi>{nameOf(memberId)}</bdi>
            {isEdited && <StatusTag tone="amber">{t(words.wasEdited)}</StatusTag>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly uses: number; readonly edited: number }[];
}

function Group({ title, rows }: GroupProps) {
  const t = useSay();
  const format = useFormat();
  return (
    <table className={styles['group']}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t(words.uses)}</th>
          <th scope="col">{t(words.editedShare)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, uses, edited }) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>{format.number(uses)}</td>
            <td>{format.percent(uses === 0 ? 0 : edited / uses, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
