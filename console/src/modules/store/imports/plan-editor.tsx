import {
  fileKinds,
  type ImportPlan,
  importFields,
  isImportField,
  type previewImport,
  storePageWords as words,
} from '@zhiyin/domain/store';
import { Segmented, Select } from 'antd';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ColumnPlan } from '#ui/imports/column-plan.tsx';
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
  const fields = Object.keys(importFields).filter(isImportField);
  return (
    <ColumnPlan
      headers={preview.headers}
      rows={preview.rows}
      columns={plan.columns}
      options={fields.map((field) => ({ value: field, label: t(importFields[field]) }))}
      nothing={t(words.keptOnly)}
      onChange={(columns) => onChange({ ...plan, columns })}
    />
  );
}
