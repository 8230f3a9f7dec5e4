import {
  ofRow,
  planAs,
  rowFields,
  type ToldPlan,
  toldExport,
  toldExports,
  toldWords as words,
} from '@zhiyin/domain/insights';
import { Input, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ColumnPlan } from '#ui/imports/column-plan.tsx';
import { Labelled } from '../cards/edit/labelled.tsx';
import type { Preview } from './data.ts';
import styles from './told.module.css';

interface Props {
  readonly preview: Preview;
  readonly plan: ToldPlan;
  readonly onChange: (plan: ToldPlan) => void;
}

/** Which export it is, of which shop and days where no column says so, and what each column means. */
export function PlanFields(props: Props) {
  return (
    <>
      <WholeFile {...props} />
      <Columns {...props} />
    </>
  );
}

function WholeFile({ preview, plan, onChange }: Props) {
  const t = useSay();
  const hasDay = plan.columns.includes(ofRow('day'));
  return (
    <div className={styles['fields']}>
      <Labelled label={t(words.export)}>
        {(ties) => (
          <Select
            {...ties}
            value={plan.export}
            options={toldExports.map(({ key, name }) => ({ value: key, label: t(name) }))}
            onChange={(key) => {
              const { shop, from, to } = plan;
              onChange({ ...planAs(toldExport(key), preview.headers), shop, from, to });
            }}
          />
        )}
      </Labelled>
      {!plan.columns.includes(ofRow('shop')) && (
        <Labelled label={t(words.shop)} hint={t(words.shopHint)}>
          {(ties) => (
            <Input
              {...ties}
              maxLength={200}
              value={plan.shop}
              onChange={({ target }) => onChange({ ...plan, shop: target.value })}
            />
          )}
        </Labelled>
      )}
      {!hasDay && <DaysAsked plan={plan} onChange={onChange} />}
    </div>
  );
}

function DaysAsked({ plan, onChange }: Omit<Props, 'preview'>) {
  const t = useSay();
  const { from, to } = plan;
  return (
    <Labelled label={t(words.daysAsked)}>
      {(ties) => (
        <span className={styles['days']}>
          <Input
            {...ties}
            type="date"
            value={from ?? ''}
            onChange={({ target }) => {
              const day = target.value || null;
              onChange({ ...plan, from: day, to: day !== null && (to === null || to < day) ? day : to });
            }}
          />
          –
          <Input
            type="date"
            aria-label={t(words.days)}
            min={from ?? undefined}
            value={to ?? ''}
            onChange={({ target }) => {
              const day = target.value || null;
              if (day === null || from === null || day >= from) onChange({ ...plan, to: day });
            }}
          />
        </span>
      )}
    </Labelled>
  );
}

function Columns({ preview, plan, onChange }: Props) {
  const t = useSay();
  const rowWords = { day: words.rowDay, account: words.rowAccount, shop: words.rowShop };
  const options = [
    ...rowFields.map((field) => ({ value: ofRow(field), label: t(rowWords[field]) })),
    ...toldExport(plan.export).figures.map(({ key, name }) => ({ value: key, label: t(name) })),
  ];
  return (
    <ColumnPlan
      headers={preview.headers}
      rows={preview.rows}
      columns={plan.columns}
      options={options}
      nothing={t(words.leftOut)}
      onChange={(columns) => onChange({ ...plan, columns })}
    />
  );
}
