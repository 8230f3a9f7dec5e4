import { chatColumns, isChatColumn, chatImportPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ColumnPlan } from '#ui/imports/column-plan.tsx';
import type { PartProps } from './whole-part.tsx';

/** What each column of a table of chats means. */
export function ColumnsPart({ preview, plan, onChange }: PartProps) {
  const t = useSay();
  const columns = Object.keys(chatColumns).filter(isChatColumn);
  return (
    <ColumnPlan
      headers={preview.headers}
      columns={plan.columns}
      options={columns.map((column) => ({ value: column, label: t(chatColumns[column]) }))}
      nothing={t(words.notRead)}
      onChange={(means) => onChange({ ...plan, columns: means })}
    />
  );
}
