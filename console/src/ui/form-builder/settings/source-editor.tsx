import { useQuery } from '@tanstack/react-query';
import { formBuilderWords as words } from '@zhiyin/domain/console';
import { listFormSources } from '@zhiyin/domain/platform';
import { Select } from 'antd';
import { useId } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { SettingsEditorProps } from '../builder-props.ts';
import styles from '../form-builder.module.css';
import { SettingsForm } from './settings-form.tsx';

const several = [{ type: 'tick', name: 'isMany', words: words.allowsSeveral }] as const;

/** Which records a question asks for: members, customers, reasons, and what modules add. */
export function SourceEditor({ settings, onChange }: SettingsEditorProps) {
  const t = useSay();
  const id = useId();
  const sources = useQuery(endpointQuery(listFormSources, {})).data?.items ?? [];
  const chosen = sources.find(({ key }) => key === settings['source']);
  return (
    <>
      <div className={styles['setting']}>
        <label htmlFor={id}>{t(words.source)}</label>
        <Select
          id={id}
          value={chosen?.key}
          options={sources.map(({ key, words: name }) => ({ value: key, label: t(name) }))}
          onChange={(source) => onChange({ ...settings, source })}
        />
      </div>
      {chosen && !chosen.isForCustomers && <p className={styles['hint']}>{t(words.staffOnly)}</p>}
      <SettingsForm list={several} settings={settings} onChange={onChange} />
    </>
  );
}
