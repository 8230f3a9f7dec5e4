import { type ToldExportKey, toldExports, toldWords as words } from '@zhiyin/domain/insights';
import { Input, Segmented, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useTeamNames } from '#modules/people';
import { Toolbar } from '#ui/page/toolbar.tsx';
import type { Asked } from './data.ts';
import styles from './told.module.css';

interface Props {
  readonly asked: Asked;
  /** Exports of which there are rows. */
  readonly exports: readonly ToldExportKey[];
  readonly onChange: (asked: Asked) => void;
}

/** Which export, whose figures and which days. */
export function CompareBar({ asked, exports, onChange }: Props) {
  const t = useSay();
  const teams = useTeamNames();
  const shown = toldExports.filter(({ key }) => exports.includes(key) || key === asked.export);
  return (
    <Toolbar label={t(words.compare)}>
      <Select
        aria-label={t(words.export)}
        value={asked.export}
        options={shown.map(({ key, name }) => ({ value: key, label: t(name) }))}
        style={{ width: 190 }}
        onChange={(key) => onChange({ ...asked, export: key })}
      />
      <Segmented<Asked['of']>
        aria-label={t(words.scope)}
        value={asked.of}
        options={[
          { value: 'shop', label: t(words.ofShop) },
          { value: 'agents', label: t(words.ofAgents) },
        ]}
        onChange={(of) => onChange({ ...asked, of })}
      />
      <Days asked={asked} onChange={onChange} />
      {asked.of === 'agents' && teams.size > 0 && (
        <Select
          aria-label={t(words.team)}
          value={asked.teamId ?? ''}
          options={[
            { value: '', label: t(words.allTeams) },
            ...[...teams].map(([value, label]) => ({ value, label })),
          ]}
          style={{ width: 150 }}
          onChange={(teamId) => onChange({ ...asked, teamId: teamId || null })}
        />
      )}
    </Toolbar>
  );
}

function Days({ asked, onChange }: Pick<Props, 'asked' | 'onChange'>) {
  const t = useSay();
  const { from, last } = asked;
  return (
    <span className={styles['days']}>
      <Input
        type="date"
        aria-label={t(words.period)}
        max={last}
        value={from}
        onChange={({ target: { value } }) => {
          if (value !== '' && value <= last) onChange({ ...asked, from: value });
        }}
      />
      –
      <Input
        type="date"
        aria-label={t(words.period)}
        min={from}
        value={last}
        onChange={({ target: { value } }) => {
          if (value >= from) onChange({ ...asked, last: value });
        }}
      />
    </span>
  );
}
