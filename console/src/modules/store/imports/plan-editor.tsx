import {
  fileKinds,
  type ImportField,
  type ImportPlan,
  importFields,
  isImportField,
  type previewImport,
  storePageWords as words,
} from '@zhiyin/domain/store';
import { Segmented, Select } from 'antd';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PlatformField } from '../platform-field.tsx';
import styles from '../store.module.css';

export type Preview = z.output<(typeof previewImport)['response']>;

interface Props {
  readonly preview: Preview;
  readonly plan: ImportPlan;
  readonly onChange: (plan: ImportPlan) => void;
}

/** What one row is, where it comes from, and what each column means. */
export function PlanEditor(props: Props) {
  return (
    <>
      <WholeFile {...props} />
      <Columns {...props} />
    </>
  );
}

function WholeFile({ plan, onChange }: Props) {
  const t = useSay();
  const kinds = {
    orders: t(words.kindOrders),
    lines: t(words.kindLines),
    products: t(words.kindProducts),
    ratings: t(words.kindRatings),
  };
  return (
    <div className={styles['head']}>
      <span>{t(words.kind)}</span>
      <Segmented
        aria-label={t(words.kind)}
        value={plan.kind}
        options={fileKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onChange={(kind) => onChange({ ...plan, kind })}
      />
      <PlatformField
        label={t(words.platform)}
        value={plan.platform}
        onChange={(platform) => onChange({ ...plan, platform })}
      />
      <Select
        aria-label={t(words.currency)}
        value={plan.currency}
        options={['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'TWD', 'JPY', 'SGD'].map((value) => ({ value }))}
        style={{ width: 100 }}
        onChange={(currency) => onChange({ ...plan, currency })}
      />
    </div>
  );
}

function Columns({ preview, plan, onChange }: Props) {
  const t = useSay();
  const mean = (index: number, field: ImportField | null) =>
    onChange({
      ...plan,
      columns: plan.columns.map((known, at) => {
        if (at === index) return field;
        return known === field ? null : known;
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
                <FieldSelect
                  header={header}
                  value={plan.columns[index] ?? null}
                  onChange={(field) => mean(index, field)}
                />
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

interface FieldSelectProps {
  readonly header: string;
  readonly value: ImportField | null;
  readonly onChange: (field: ImportField | null) => void;
}

function FieldSelect({ header, value, onChange }: FieldSelectProps) {
  const t = useSay();
  const fields = Object.keys(importFields).filter(isImportField);
  return (
    <Select<ImportField>
      allowClear
      size="small"
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={`${t(words.meaning)} ${header}`}
      placeholder={t(words.keptOnly)}
      value={value}
      options={fields.map((field) => ({ value: field, label: t(importFields[field]) }))}
      style={{ width: 180 }}
      onChange={(field) => onChange(field ?? null)}
    />
  );
}
