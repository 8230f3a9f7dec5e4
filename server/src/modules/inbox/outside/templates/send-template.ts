import { fillTemplate } from '@zhiyin/domain/channels';
import { inboxReply, type Message, outsideWords as words } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { sendReply } from '../../actions/send-reply.ts';
import { listTemplates } from './list-templates.ts';

interface Asked {
  readonly conversationId: string;
  readonly clientMessageId: string;
  readonly template: string;
  readonly values: readonly string[];
}

/**
 * Sends an approved text of the vendor's, filled in. It stands in the conversation as what it says.
 *
 * @throws Refusal `missing` for one that the vendor does not have now; `invalid` when something is left empty.
 */
export async function sendTemplate(
  ctx: Context,
  { conversationId, clientMessageId, template: key, values: given }: Asked,
): Promise<Message> {
  requirePermission(ctx, inboxReply);
  const { items } = await listTemplates(ctx, { conversationId });
  const template = items.find((one) => one.key === key);
  if (!template) throw new Refusal('missing', words.templateNotFound);
  const values = given.map((value) => value.trim());
  if (values.length !== template.fields.length || values.some((value) => value === ''))
    throw new Refusal('invalid', words.templateNotFilled);
  const text = fillTemplate(template.text, values);
  const reply = { conversationId, clientMessageId, text, template: { key, values } };
  return sendReply(ctx, reply);
}
