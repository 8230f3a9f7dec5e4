import {
  type FindingDetail,
  findingOriginWords,
  improvementWork,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useReasonNames } from '#modules/reasons';
import { useToast } from '#ui/toast/use-toast.ts';
import { useMemberOptions, useOwnerName } from '../data.ts';
import styles from '../improvement.module.css';
import { Similar } from './similar.tsx';
import { useChangeOf } from './use-change-of.ts';

/** Whose the finding is, where it came from, and which are like it. */
export function FactsPanel({ finding }: { finding: FindingDetail }) {
  const t = useSay();
  const format = useFormat();
  const toast = useToast();
  const write = useChangeOf();
  const members = useMemberOptions();
  const ownerName = useOwnerName(t(words.someone));
  const { ownerId, origin, reasonKey, openedAt, openedBy, closedAt } = finding;
  const mayWork = useMay()(improvementWork) && finding.state !== 'closed';
  const change = (some: { ownerId: string } | { reasonKey: string | null }) =>
    write(finding, some).catch(toast.refuse);
  return (
    <div className={styles['facts']}>
      <Fact label={t(words.owner)}>
        {mayWork ? (
          <Select<string>
            aria-label={t(words.owner)}
            value={ownerId}
            options={
              members.some(({ value }) => value === ownerId)
                ? members
                : [...members, { value: ownerId, label: ownerName(ownerId) }]
            }
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(chosen) => change({ ownerId: chosen })}
          />
        ) : (
          ownerName(ownerId)
        )}
      </Fact>
      <Fact label={t(words.reason)}>
        <ReasonChoice
          reasonKey={reasonKey}
          isEditable={mayWork}
          onChange={(chosen) => change({ reasonKey: chosen })}
        />
      </Fact>
      <Fact label={t(words.origin)}>{t(findingOriginWords[origin])}</Fact>
      <Fact label={t(words.openedAt)}>
        {format.day(openedAt)} · {ownerName(openedBy)}
      </Fact>
      {closedAt && <Fact label={t(words.closedAt)}>{format.day(closedAt)}</Fact>}
      <Fact label={t(words.similar)}>
        <Similar finding={finding} isEditable={mayWork} />
      </Fact>
    </div>
  );
}

interface ReasonProps {
  readonly reasonKey: string | null;
  readonly isEditable: boolean;
  readonly onChange: (reasonKey: string | null) => void;
}

function ReasonChoice({ reasonKey, isEditable, onChange }: ReasonProps) {
  const t = useSay();
  const reasons = useReasonNames();
  if (!isEditable) return (reasonKey && reasons.get(reasonKey)) ?? t(words.noReason);
  return (
    <Select<string>
      aria-label={t(words.reason)}
      value={reasonKey}
      allowClear
      placeholder={t(words.noReason)}
      options={[...reasons].map(([value, label]) => ({ value, label }))}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(chosen) => onChange(chosen ?? null)}
    />
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <span>{label}</span>
      <div>{children}</div>
    </div>
  );
}
