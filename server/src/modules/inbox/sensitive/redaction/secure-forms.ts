import { redactSensitive, type SensitiveKind, sensitiveKinds } from '@zhiyin/domain/kit';
import { textRedacted } from '@zhiyin/domain/platform';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import type { RedactionPlace, Values } from '#platform/redaction/place.ts';
import { secureFormPurpose } from '../secure-forms/rows.ts';

const Answers = z.record(z.string(), z.string());
/** What stands where an answer was. */
const gone = '██████';

/** What customers filled in outside of the chat: an answer is of the kind that was asked for, however it is written. */
export const secureForms: RedactionPlace = {
  key: 'inbox.secure-forms',
  words: { zh: '安全表单', en: 'Secure forms' },
  read: async (tx, { after, before, limit }) => {
    const rows = await tx.db
      .selectFrom('secureForms')
      .select(['secureFormId', 'filledAt', 'sealedAnswers'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('sealedAnswers', 'is not', null)
      .where('filledAt', '<=', before)
      .where(
        after
          ? sql<SqlBool>`(filled_at, secure_form_id) > (${after.moment}, ${after.keys[0]})`
          : sql.lit(true),
      )
      .orderBy('filledAt')
      .orderBy('secureFormId')
      .limit(limit)
      .execute();
    return rows.flatMap(({ secureFormId, filledAt, sealedAnswers }) => {
      if (filledAt === null || sealedAnswers === null) return [];
      return [{ moment: filledAt, keys: [secureFormId], values: openedAnswers(tx, sealedAnswers), files: 0 }];
    });
  },
  hold: async (tx, keys) => {
    const row = await tx.db
      .selectFrom('secureForms')
      .select('sealedAnswers')
      .where('workspaceId', '=', tx.workspaceId)
      .where('secureFormId', '=', keys[0] ?? '')
      .forUpdate()
      .executeTakeFirst();
    return row?.sealedAnswers ? openedAnswers(tx, row.sealedAnswers) : undefined;
  },
  write: async (tx, keys, values) => {
    await tx.db
      .updateTable('secureForms')
      .set({ sealedAnswers: tx.system.secrets.seal(secureFormPurpose, JSON.stringify(values)) })
      .where('workspaceId', '=', tx.workspaceId)
      .where('secureFormId', '=', keys[0] ?? '')
      .execute();
  },
  redact,
  tell: async (tx, { keys: [recordId = ''], kinds }) => {
    await announce(tx, textRedacted, { place: 'inbox.secure-forms', recordId, kinds: [...kinds] });
  },
};

/** What somebody filled in, by what was asked for. */
export function openedAnswers(tx: Tx, sealed: string): Values {
  return Answers.parse(JSON.parse(tx.system.secrets.unseal(secureFormPurpose, sealed)));
}

function redact(values: Values, kinds: readonly SensitiveKind[]) {
  const taken: Partial<Record<SensitiveKind, number>> = {};
  const left = Object.entries(values).map(([asked, answer]) => {
    const kind = kindOf(asked);
    if (kind !== null && kinds.includes(kind) && answer !== gone) {
      taken[kind] = (taken[kind] ?? 0) + 1;
      return [asked, gone];
    }
    const rest = redactSensitive(answer, kinds);
    for (const one of kinds) if (rest.taken[one]) taken[one] = (taken[one] ?? 0) + rest.taken[one];
    return [asked, rest.value];
  });
  return { value: Object.fromEntries(left), taken };
}

/** The kind that an answer is of by what was asked; null for anything else, whose text is looked through. */
function kindOf(asked: string): SensitiveKind | null {
  return sensitiveKinds.find((kind) => kind === asked) ?? null;
}
