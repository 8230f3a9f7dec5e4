import { askedKindWords, secureFormFilled, secureFormWords } from '@zhiyin/domain/inbox';
import { checkResponse, type FormDefinition, parseForm, say, sensitiveQuestion } from '@zhiyin/domain/kit';
import { inShop } from '#modules/channels';
import { requireSystem } from '#platform/auth/as-system.ts';
import type { Ground, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { aboutOf } from '../../rows.ts';
import { asksOf, conversationOf, findByKey, type SecureFormRow, secureFormPurpose, stateOf } from './rows.ts';

interface Opened {
  readonly shopKey: string;
  readonly key: string;
}

/** The form behind a link that was not used yet. @throws Refusal `conflict` for any other. */
export async function openSecureForm(
  ground: Ground,
  { shopKey, key }: Opened,
): Promise<{ form: FormDefinition; expiresAt: string }> {
  const row = await look(inShop(ground, shopKey), (tx) => openRow(tx, key, false));
  return { form: formOf(row), expiresAt: row.expiresAt.toISOString() };
}

/**
 * Stores what a customer filled in, encrypted. It is taken once: of two at once one is too late.
 *
 * @throws Refusal `conflict` for a link that was used, has expired or was revoked; `invalid` with one field for each
 *   detail that is not right.
 */
export async function fillSecureForm(
  ground: Ground,
  { shopKey, key, answers }: Opened & { answers: Readonly<Record<string, string>> },
): Promise<{ done: true }> {
  const ctx = inShop(ground, shopKey);
  requireSystem(ctx);
  return transact(ctx, async (tx) => {
    const row = await openRow(tx, key, true);
    const sealedAnswers = tx.system.secrets.seal(
      secureFormPurpose,
      JSON.stringify(checked(tx, row, answers)),
    );
    await tx.db
      .updateTable('secureForms')
      .set({ sealedAnswers, filledAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('secureFormId', '=', row.secureFormId)
      .execute();
    const { secureFormId } = row;
    await announce(tx, secureFormFilled, { ...aboutOf(await conversationOf(tx, row)), secureFormId });
    return { done: true };
  });
}

async function openRow(tx: Tx, key: string, isHeld: boolean): Promise<SecureFormRow> {
  const row = await findByKey(tx, key, { isHeld });
  if (row && stateOf(tx, row) === 'asked') return row;
  throw new Refusal('conflict', secureFormWords.ended);
}

/** What is asked, as a form that pages show and check. */
function formOf(row: SecureFormRow): FormDefinition {
  return {
    formId: row.secureFormId,
    version: 1,
    title: { zh: secureFormWords.title.zh, en: secureFormWords.title.en },
    sections: [],
    questions: asksOf(row).map((of) => ({
      key: of,
      kind: sensitiveQuestion.key,
      label: askedKindWords[of],
      isRequired: true,
      isFatal: false,
      settings: { of },
    })),
  };
}

function checked(tx: Tx, row: SecureFormRow, answers: Readonly<Record<string, string>>) {
  const parsed = parseForm(formOf(row), [sensitiveQuestion]);
  if (!parsed.ok) throw new Error('a secure form asks something that is no question');
  const result = checkResponse(parsed.form, answers, { now: tx.system.now() });
  if (result.ok) return result.response.answers;
  const fields = result.problems.map(({ question, reason }) => ({
    path: `answers.${question}`,
    message: say(reason, tx.locale),
  }));
  throw new Refusal('invalid', secureFormWords.invalid, {}, fields);
}
