import {
  type HandoffMeasure,
  handoffStates,
  handoffStateWords,
  handoffPageWords as words,
} from '@zhiyin/domain/handoffs';
import type { Text } from '@zhiyin/domain/kit';
import { Button, Segmented } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { SearchBox } from '#modules/customers';
import { useTeamNames } from '#modules/people';
import { NarrowSelect } from '#ui/page/narrow-select.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { useDepartments, useTypes } from '../data.ts';
import { type Box, boxes, type Narrowing } from './narrowing.ts';

interface Props {
  readonly value: Narrowing;
  /** Whoever only answers has no use for what one sends and to whom. */
  readonly maySend: boolean;
  readonly onChange: (change: Partial<Narrowing>) => void;
}

const boxWords: Record<Box, Text> = { 'to-answer': words.toAnswer, sent: words.sent, all: words.all };

const measureWords: Record<HandoffMeasure, Text> = {
  answered: words.answered,
  returned: words.returned,
  'handoff-rated': words.handoffRated,
  'result-rated': words.resultRated,
  kept: words.kept,
  breached: words.breached,
};

/** What the hand-offs are narrowed by. */
export function NarrowBar({ value, maySend, onChange }: Props) {
  const t = useSay();
  const shown = boxes.filter((box) => maySend || box !== 'sent');
  return (
    <Toolbar label={t(words.narrow)} actions={<FromFigure value={value} onChange={onChange} />}>
      <Segmented<Box>
        aria-label={t(words.boxes)}
        value={value.box}
        options={shown.map((box) => ({ value: box, label: t(boxWords[box]) }))}
        onChange={(box) => onChange({ box })}
      />
      <SearchBox label={t(words.search)} value={value.search} onSearch={(search) => onChange({ search })} />
      <NarrowSelect
        label={t(words.state)}
        any={t(words.anyState)}
        value={value.state}
        options={handoffStates.map((state) => ({ value: state, label: t(handoffStateWords[state]) }))}
        width={120}
        onChange={(state) => onChange({ state })}
      />
      <WhatSelects value={value} maySend={maySend} onChange={onChange} />
    </Toolbar>
  );
}

function WhatSelects({ value, maySend, onChange }: Props) {
  const t = useSay();
  const types = useTypes().data?.items ?? [];
  const departments = useDepartments().data?.items ?? [];
  return (
    <>
      <NarrowSelect
        label={t(words.type)}
        any={t(words.anyType)}
        value={value.type}
        options={types.map(({ typeId, name }) => ({ value: typeId, label: t(name) }))}
        width={140}
        onChange={(type) => onChange({ type })}
      />
      {maySend && (
        <NarrowSelect
          label={t(words.toTeam)}
          any={t(words.anyDepartment)}
          value={value.to}
          options={departments.map(({ teamId, name }) => ({ value: teamId, label: name }))}
          width={130}
          onChange={(to) => onChange({ to })}
        />
      )}
    </>
  );
}

/** What the figure that led here counts, and the way back to all. */
function FromFigure({ value: { from, measure, since }, onChange }: Omit<Props, 'maySend'>) {
  const t = useSay();
  const teams = useTeamNames();
  if (from === null && measure === null && since === null) return null;
  const team = from === 'none' ? t(words.noTeam) : (teams.get(from ?? '') ?? '');
  const what = [measure && t(measureWords[measure]), team].filter(Boolean).join(' · ');
  return (
    <Button onClick={() => onChange({ from: null, measure: null, since: null })}>
      {what === '' ? t(words.showAll) : `${t(words.narrowedTo, { what })} ×`}
    </Button>
  );
}
