import {
  type Dashboard,
  dashboardsShare,
  type Sharing,
  sharings,
  dashboardWords as words,
} from '@zhiyin/domain/insights';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useTeamNames } from '#modules/people';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Labelled } from '../../cards/edit/labelled.tsx';
import styles from '../dashboards.module.css';
import { sharingWords } from '../sharing-words.ts';

type Settings = Pick<Dashboard, 'name' | 'sharing' | 'teamIds'>;

interface Props {
  readonly dashboard: Settings;
  readonly onDone: (settings: Settings) => void;
  readonly onClose: () => void;
}

/** What a dashboard is called and who sees it. */
export function SettingsDialog({ dashboard, onDone, onClose }: Props) {
  const t = useSay();
  const [settings, set] = useState<Settings>(dashboard);
  const { name, sharing, teamIds } = settings;
  const isWhole = name.trim() !== '' && (sharing !== 'teams' || teamIds.length > 0);
  const change = (next: Partial<Settings>) => set((before) => ({ ...before, ...next }));
  const done = () => isWhole && onDone({ name: name.trim(), sharing, teamIds });
  const footer = (
    <Button type="primary" disabled={!isWhole} onClick={done}>
      {t(words.done)}
    </Button>
  );
  return (
    <Dialog title={t(words.settings)} onClose={onClose} footer={footer}>
      <div className={styles['settings']}>
        <Labelled label={t(words.name)}>
          {(ties) => (
            <Input
              {...ties}
              data-first
              maxLength={80}
              value={name}
              onChange={({ target }) => change({ name: target.value })}
              onPressEnter={done}
            />
          )}
        </Labelled>
        <SharingFields settings={settings} onChange={change} />
      </div>
    </Dialog>
  );
}

interface SharingProps {
  readonly settings: Settings;
  readonly onChange: (next: Partial<Settings>) => void;
}

/** Who sees it besides its maker; only for whoever may share. */
function SharingFields({ settings: { sharing, teamIds }, onChange }: SharingProps) {
  const t = useSay();
  const may = useMay();
  const teams = useTeamNames();
  return (
    <>
      <Labelled label={t(words.sharing)} hint={t(words.sharingHint)}>
        {(ties) => (
          <Select<Sharing>
            {...ties}
            value={sharing}
            disabled={!may(dashboardsShare)}
            options={sharings.map((one) => ({ value: one, label: t(sharingWords[one]) }))}
            onChange={(next) => onChange({ sharing: next })}
          />
        )}
      </Labelled>
      {sharing === 'teams' && (
        <Labelled label={t(words.teams)}>
          {(ties) => (
            <Select<string[]>
              {...ties}
              mode="multiple"
              value={teamIds}
              optionFilterProp="label"
              options={[...teams].map(([value, label]) => ({ value, label }))}
              onChange={(next) => onChange({ teamIds: next })}
            />
          )}
        </Labelled>
      )}
    </>
  );
}
