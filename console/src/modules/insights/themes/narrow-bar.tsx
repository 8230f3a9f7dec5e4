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
import { NarrowSelect } from '#ui/page/narrow-select.tsx';
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
      <NarrowSelect
        label={t(words.source)}
        any={t(words.anySource)}
        value={value.source}
        options={SaidSource.options.map((source) => ({ value: source, label: t(sourceWords[source]) }))}
        width={160}
        onChange={(source) => onChange({ source })}
      />
      <NarrowSelect
        label={t(words.aspects)}
        any={t(words.anyAspect)}
        value={value.aspect}
        options={SaidAspect.options.map((aspect) => ({ value: aspect, label: t(aspectWords[aspect]) }))}
        width={170}
        onChange={(aspect) => onChange({ aspect })}
      />
      {hasFeeling && (
        <NarrowSelect
          label={t(words.feeling)}
          any={t(words.anyFeeling)}
          value={value.feeling}
          options={SaidFeeling.options.map((feeling) => ({
            value: feeling,
            label: t(feelingWords[feeling]),
          }))}
          width={130}
          onChange={(feeling) => onChange({ feeling })}
        />
      )}
    </Toolbar>
  );
}
