import { kitWords, words } from '@zhiyin/domain/console';
import { Button, Checkbox, Input, Radio, Segmented, Select, Switch, Tabs } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { KeyHint } from '#ui/keys/key-hint.tsx';
import styles from '../kit.module.css';
import { Section } from '../section.tsx';

export function Controls() {
  const t = useSay();
  return (
    <Section title={kitWords.controls} sentence={kitWords.controlsSay}>
      <div className={styles['line']}>
        <Button type="primary">{t(kitWords.reply)}</Button>
        <Button icon={<Icon name="people" />}>{t(kitWords.assign)}</Button>
        <Button type="text" icon={<Icon name="clock" />}>
          {t(kitWords.snooze)}
        </Button>
        <Button danger>{t(kitWords.remove)}</Button>
        <Button danger type="primary">
          {t(kitWords.remove)}
        </Button>
        <Button disabled>{t(kitWords.disabled)}</Button>
        <Button type="primary" loading>
          {t(kitWords.busy)}
        </Button>
        <IconButton icon="more" label={t(words.more)} />
        <KeyHint keys="mod+k" />
        <KeyHint keys="g i" />
      </div>
      <Inputs />
      <Views />
    </Section>
  );
}

function Inputs() {
  const t = useSay();
  return (
    <div className={styles['line']}>
      <Input
        prefix={<Icon name="search" />}
        placeholder={t(kitWords.searchConversations)}
        aria-label={t(kitWords.searchConversations)}
        style={{ width: 220 }}
      />
      <Select
        aria-label={t(kitWords.role)}
        defaultValue="agent"
        style={{ width: 140 }}
        options={[
          { value: 'agent', label: t(kitWords.roleAgent) },
          { value: 'lead', label: t(kitWords.roleLead) },
        ]}
      />
      <Checkbox defaultChecked>{t(kitWords.sendMail)}</Checkbox>
      <Radio.Group
        defaultValue="mine"
        options={[
          { value: 'mine', label: t(kitWords.mine) },
          { value: 'all', label: t(kitWords.everyone) },
        ]}
      />
      <Switch size="small" defaultChecked aria-label={t(kitWords.sendMail)} />
      <Switch size="small" aria-label={t(kitWords.presence)} />
    </div>
  );
}

function Views() {
  const t = useSay();
  const [view, setView] = useState('mine');
  return (
    <>
      <Segmented
        value={view}
        onChange={setView}
        aria-label={t(kitWords.conversations)}
        style={{ justifySelf: 'start' }}
        options={[
          { value: 'mine', label: t(kitWords.mine) },
          { value: 'unassigned', label: t(kitWords.unassigned) },
          { value: 'all', label: t(kitWords.everyone) },
        ]}
      />
      <Tabs
        items={[
          { key: 'mine', label: t(kitWords.mine), children: t(kitWords.sampleText) },
          { key: 'all', label: t(kitWords.everyone), children: t(kitWords.sampleText) },
        ]}
      />
    </>
  );
}
