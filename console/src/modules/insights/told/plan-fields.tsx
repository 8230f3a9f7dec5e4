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
  const mean = (index: number, meaning: string | null) =>
    onChange({
      ...plan,
      columns: plan.columns.map((known, at) => {
        if (at === index) return meaning;
        return known === meaning ? null : known;
      }),
    });
  return (
    <div className={styles['frame']}>
      <table className={styles['plan']} aria-label={t(words.columns)}>
        <thead>
          <tr>
            <th scope="col">{t(words.column)}</th>
            <th scope="col">{t(words.meaning)}</th>
            <th scope="col">{t(words.example)}</th>
          </tr>
        </thead>
        <tbody>
          {preview.headers.map((header, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one header, and none moves
            <tr key={index}>
              <th scope="row">{header}</th>
              <td>
                <Meaning plan={plan} index={index} header={header} onMean={mean} />
              </td>
              <td className={styles['cell']}>
                <bdi>{preview.rows.map((row) => row[index] ?? '').find((cell) => cell !== '')}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MeaningProps extends Pick<Props, 'plan'> {
  readonly index: number;
  readonly header: string;
  readonly onMean: (index: number, meaning: string | null) => void;
}

/** What one column is: a field of the row, a figure, or nothing that is taken. */
function Meaning({ plan, index, header, onMean }: MeaningProps) {
  const t = useSay();
  const rowWords = { day: words.rowDay, account: words.rowAccount, shop: words.rowShop };
  const options = [
    ...rowFields.map((field) => ({ value: ofRow(field), label: t(rowWords[field]) })),
    ...toldExport(plan.export).figures.map(({ key, name }) => ({ value: key, label: t(name) })),
  ];
  return (
    <Select
      allowClear
      size="small"
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={`${t(words.meaning)} ${header}`}
      placeholder={t(words.leftOut)}
      value={plan.columns[index] ?? null}
      options={options}
      style={{ width: 220 }}
      onChange={(meaning) => onMean(index, meaning ?? null)}
    />
  );
}
