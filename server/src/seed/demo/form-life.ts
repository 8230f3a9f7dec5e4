import { checkResponse, parseForm, scoreResponse } from '@zhiyin/domain/kit';
import { changePortal } from '#modules/channels';
import { createForm } from '#modules/platform';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { openRandom, type Random } from '../random.ts';
import { comments } from '../what-customers-say.ts';
import { writeRows } from '../write-rows.ts';
import { experienceForm } from './experience-form.ts';

const answersOfDemo = 60;
const days = 60;

/** Opens a form on the demo shop's portal, and answers it as customers of the last two months did. */
export async function makeDemoForms(ctx: Context): Promise<void> {
  const form = await createForm(ctx, 'experience', experienceForm);
  await changePortal(ctx, { formIds: [form.formId] });
  const parsed = parseForm(form);
  if (!parsed.ok) throw new Error('the demo form cannot be read');
  const customers = await look(ctx, (tx) =>
    tx.db
      .selectFrom('customers')
      .select('customerId')
      .where('workspaceId', '=', tx.workspaceId)
      .orderBy('customerId')
      .limit(answersOfDemo)
      .execute(),
  );
  const random = openRandom(11);
  const now = ctx.system.now().getTime();
  const rows = customers.flatMap(({ customerId }) => {
    const at = new Date(now - random.between(3, days * 24 * 60) * 60_000);
    const checked = checkResponse(parsed.form, answersOf(random), { now: at, me: undefined });
    if (!checked.ok) throw new Error(`an answer of the demo is not right: ${checked.problems[0]?.question}`);
    const { answers, version, formId } = checked.response;
    return {
      ...{ workspace_id: ctx.workspaceId, response_id: random.id(at), form_id: formId, version },
      ...{ subject_kind: 'portal', subject_id: customerId, respondent_kind: 'visitor' },
      ...{ respondent_id: customerId, answers, responded_at: at },
      score: scoreResponse(parsed.form, answers).score,
    };
  });
  if (rows.length > 0) await writeRows(ctx, 'form_responses', rows);
}

function answersOf(random: Random): Record<string, unknown> {
  const isHappy = random.isLucky(0.75);
  const asked = random.isLucky(0.6) ? 'yes' : 'no';
  const mood = isHappy ? random.pick(['good', 'good', 'fair']) : random.pick(['bad', 'fair']);
  return {
    bought: [random.pick(['green', 'white', 'dark', 'ware'])],
    taste: isHappy ? random.between(4, 5) : random.between(1, 3),
    parcel: { packing: mood, speed: random.pick(['good', 'fair', 'bad']) },
    asked,
    ...(asked === 'yes' && { helped: isHappy ? random.between(4, 5) : random.between(1, 3) }),
    again: isHappy ? random.between(8, 10) : random.between(2, 7),
    ...(random.isLucky(0.4) && { words: random.pick(comments[isHappy ? 'happy' : 'unhappy'].zh) }),
  };
}
