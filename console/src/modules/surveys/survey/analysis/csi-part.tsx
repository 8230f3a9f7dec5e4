import { type Csi, type CsiWeighting, csiWeightings, analysisWords as words } from '@zhiyin/domain/surveys';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Figure } from '#ui/show/figure.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useQuestionName } from './names.ts';
import { Part } from './part.tsx';

type Item = Csi['items'][number];

/** The satisfaction index with every weight to be seen, and another way to weigh at hand. */
export function CsiPart({ csi: { items, indices } }: { csi: Csi }) {
  const t = useSay();
  const format = useFormat();
  const nameOf = useQuestionName();
  const [weighting, weigh] = useState<CsiWeighting>('equal');
  const names = { equal: words.equal, form: words.byForm, importance: words.byImportance } as const;
  const index = indices[weighting];
  const end = { align: 'end', width: '110px' } as const;
  const columns: Column<Item>[] = [
    { key: 'question', title: t(words.question), isTitle: true, cell: nameOf },
    {
      ...{ key: 'n', title: t(words.answers), ...end, isWide: true },
      cell: ({ n }) => format.number(n),
    },
    {
      key: 'performance',
      title: t(words.performance),
      ...end,
      cell: (item) => format.percent(item.performance, 0),
    },
    {
      ...{ key: 'weight', title: t(words.weight), ...end },
      cell: ({ weights }) => format.percent(weights[weighting] ?? 0, 0),
    },
    {
      ...{ key: 'adds', title: t(words.adds), ...end },
      cell: ({ weights, performance }) => format.number((weights[weighting] ?? 0) * performance * 100, 1),
    },
  ];
  return (
    <Part
      title={t(words.csi)}
      hint={t(words.csiHint)}
      acts={
        <Segmented<CsiWeighting>
          aria-label={t(words.weighting)}
          value={weighting}
          options={csiWeightings.map((one) => ({
            ...{ value: one, label: t(names[one]), disabled: indices[one] === null },
          }))}
          onChange={weigh}
        />
      }
    >
      <Figure label={t(names[weighting])} value={index === null ? null : format.number(index, 1)} />
      <DataTable label={t(words.csi)} columns={columns} rows={items} rowKey={({ key }) => key} empty={null} />
    </Part>
  );
}
