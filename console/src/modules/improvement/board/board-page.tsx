import { useNavigate } from '@tanstack/react-router';
import {
  improvementNavWords,
  improvementWork,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { Button, Input, Switch } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import styles from '../improvement.module.css';
import { OpenDialog } from '../opening/open-dialog.tsx';
import { useImprovementSummary } from '../summary.ts';
import { FindingBoard } from './board.tsx';
import { Figures } from './figures.tsx';
import { RepeatsDialog } from './repeats-dialog.tsx';

/** Everything that went wrong or could be better, by how far it has come. */
export function BoardPage() {
  const t = useSay();
  const { memberId } = useSession().member;
  const summary = useImprovementSummary().data;
  const [isMine, setMine] = useState(false);
  const [q, setQ] = useState('');
  const total = summary ? summary.open + summary.acting + summary.proving + summary.closed : null;
  return (
    <Page title={t(improvementNavWords.improvement)} description={t(words.hint)} actions={<Verbs />}>
      {summary && total !== 0 && <Figures summary={summary} />}
      {total === 0 ? (
        <Empty
          icon="flag"
          title={t(words.nothingYet)}
          sentence={t(words.nothingYetHint)}
          action={<OpenButton />}
        />
      ) : (
        <>
          <div className={styles['bar']}>
            <Input
              allowClear
              className={styles['search'] ?? ''}
              aria-label={t(words.search)}
              placeholder={t(words.search)}
              prefix={<Icon name="search" />}
              value={q}
              maxLength={100}
              onChange={(event) => setQ(event.target.value)}
            />
            {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is its control */}
            <label className={styles['switch']}>
              <Switch size="small" checked={isMine} onChange={setMine} />
              {t(words.mine)}
            </label>
          </div>
          <FindingBoard
            by={{ ...(isMine && { ownerId: memberId }), ...(q.trim() !== '' && { q: q.trim() }) }}
          />
        </>
      )}
    </Page>
  );
}

function Verbs() {
  const t = useSay();
  const may = useMay();
  const [isSetting, setSetting] = useState(false);
  if (!may(improvementWork)) return null;
  return (
    <>
      <Button icon={<Icon name="sliders" />} onClick={() => setSetting(true)}>
        {t(words.repeats)}
      </Button>
      <OpenButton />
      {isSetting && <RepeatsDialog onClose={() => setSetting(false)} />}
    </>
  );
}

function OpenButton() {
  const t = useSay();
  const may = useMay();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  if (!may(improvementWork)) return null;
  return (
    <>
      <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpen(true)}>
        {t(words.open)}
      </Button>
      {isOpen && (
        <OpenDialog
          onClose={() => setOpen(false)}
          onOpened={(findingId) => void navigate({ to: '/improvement/$findingId', params: { findingId } })}
        />
      )}
    </>
  );
}
