import { portalWords } from '@zhiyin/domain/channels';
import type { Text } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { findPortal } from '../queries.ts';
import { publicForms } from './public-forms.ts';

/** Where anybody can fill in a form. @throws Refusal `conflict` when the portal is off or the form is not open on it. */
export async function portalFormAddress(tx: Tx, formId: string): Promise<{ title: Text; url: string }> {
  const portal = await findPortal(tx);
  if (!portal.isOn) throw new Refusal('conflict', portalWords.portalOff);
  const form = (await publicForms(tx, portal)).find((one) => one.formId === formId);
  if (!form) throw new Refusal('conflict', portalWords.formNotOpen);
  return { title: form.title, url: `${portal.url}/forms/${form.key}` };
}
