import { firstCareSettings } from '@zhiyin/domain/care';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

const own = sql`nullif(current_setting('app.workspace_id', true), '')::uuid`;

/** Whether a reason is a complaint to the shop: one of those it chose for follow-ups, or one below them. As SQL. */
export function isComplaintReason(reasonKey: Expression<unknown>): RawBuilder<SqlBool> {
  const first = JSON.stringify(firstCareSettings.complaintReasons);
  return sql<SqlBool>`${reasonKey} = any(array(
    with recursive chosen as (
      select jsonb_array_elements_text(coalesce(
        (select settings -> 'complaintReasons' from care_settings where workspace_id = ${own}),
        ${sql.lit(first)}::jsonb)) as key
    ), below as (
      select key from chosen
      union select r.key from reasons r join below b on r.parent_key = b.key where r.workspace_id = ${own})
    select key from below))`;
}
