import {
  aspectWords,
  feelingWords,
  SaidAspect,
  SaidFeeling,
  SaidSource,
  sourceWords,
  themeWords as words,
} from '@zhiyin/domain/insights';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { type Narrowing, type Span, spans } from './narrowing.ts';

interface Props {
  readonly value: Narrowing;
  readonly onChange: (change: Partial<Narrowing>) => void;
  /** Quotes can be narrowed by their feeling, too. */
  readonly hasFeeling?: boolean;
  readonly actions?: ReactNode;
}

/** What themes and quotes are narrowed by. */
export function NarrowBar({ value, onChange, hasFeeling = false, actions }: Props) {
  const t = useSay();
  return (
    <Toolbar label={t(words.narrow)} actions={actions}>
      <Select<Span>
        aria-label={t(words.period)}
        value={value.days}
        options={spans.map((days) => ({ value: days, label: t(words.lastDays, { count: days }) }))}
        style={{ width: 140 }}
        onChange={(days) => onChange({ days })}
      />
      <Select<Narrowing['source']>
        allowClear
        aria-label={t(words.source)}
        placeholder={t(words.anySource)}
        value={value.source}
        options={SaidSource.options.map((source) => ({ value: source, label: t(sourceWords[source]) }))}
        style={{ width: 160 }}
        onChange={(source) => onChange({ source: source ?? null })}
      />
      <Select<Narrowing['aspect']>
        allowClear
        aria-label={t(words.aspects)}
        placeholder={t(words.anyAspect)}
        value={value.aspect}
        options={SaidAspect.options.map((aspect) => ({ value: aspect, label: t(aspectWords[aspect]) }))}
        style={{ width: 170 }}
        onChange={(aspect) => onChange({ aspect: aspect ?? null })}
      />
      {hasFeeling && (
        <Select<Narrowing['feeling']>
          allowClear
          aria-label={t(words.feeling)}
          placeholder={t(words.anyFeeling)}
          value={value.feeling}
          options={SaidFeeling.options.map((feeling) => ({
            value: feeling,
            label: t(feelingWords[feeling]),
          }))}
          style={{ width: 130 }}
          onChange={(feeling) => onChange({ feeling: feeling ?? null })}
        />
      )}
    </Toolbar>
  );
}
