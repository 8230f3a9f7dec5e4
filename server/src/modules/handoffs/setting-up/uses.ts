import { handoffsWords } from '@zhiyin/domain/handoffs';
import { say, type Text } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import type { CalendarUses } from '#platform/calendars/calendar-uses.ts';
import type { Tx } from '#platform/context.ts';
import type { FormUse } from '#platform/forms/form-kinds.ts';
import { allTypes } from './types.ts';

function named({ name }: { name: Text }): Text {
  const words = handoffsWords.usesCalendar;
  return { zh: say(words, 'zh', { name: name.zh }), en: say(words, 'en', { name: name.en }) };
}

/** Kinds that count in some hours, archived ones too while a hand-off of them is under way. */
export const calendarUses: CalendarUses = async (tx, calendarId) => {
  const { rows } = await sql<{ typeId: string }>`
    select distinct type_id from handoffs
    where workspace_id = ${tx.workspaceId} and calendar_id = ${calendarId} and stopped_at is null`.execute(
    tx.db,
  );
  const underWay = new Set(rows.map(({ typeId }) => typeId));
  const types = (await allTypes(tx)).filter(
    (type) => underWay.has(type.typeId) || (type.calendarId === calendarId && type.archivedAt === null),
  );
  return types.map(named);
};

/** Where hand-offs ask forms. */
export async function formUses(tx: Tx): Promise<FormUse[]> {
  const types = (await allTypes(tx)).filter(({ archivedAt }) => archivedAt === null);
  return types.flatMap((type) =>
    [type.formId, type.answerFormId].flatMap((formId) =>
      formId === null ? [] : [{ formId, words: named(type), path: '/settings/handoffs' }],
    ),
  );
}
