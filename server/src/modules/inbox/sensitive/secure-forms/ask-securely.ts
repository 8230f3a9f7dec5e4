import {
  askedKindWords,
  inboxReply,
  type SecureForm,
  secureFormAsked,
  secureFormWords,
} from '@zhiyin/domain/inbox';
import { type AskedKind, type Locale, say } from '@zhiyin/domain/kit';
import { openPortalAddress } from '#modules/channels';
import { findCustomer } from '#modules/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { sendReply } from '../../actions/send-reply.ts';
import { lockConversation } from '../../queries.ts';
import { aboutOf } from '../../rows.ts';
import { sameMessage } from '../../same-message.ts';
import { formsOf, hashOfKey, newKey, present, type SecureFormRow } from './rows.ts';

interface Asked {
  readonly conversationId: string;
  readonly clientMessageId: string;
  readonly asks: readonly AskedKind[];
  readonly hours: number;
}

/**
 * Sends the customer a link to a form outside of the chat, as an ordinary reply. The key stands in that message and
 * nowhere else; it lets fill in once and never read. The same client id again answers the form it made.
 *
 * @throws Refusal `conflict` when the portal is off; as `sendReply`.
 */
export async function askSecurely(ctx: Context, asked: Asked): Promise<SecureForm> {
  requirePermission(ctx, inboxReply);
  const { conversationId, clientMessageId, asks, hours } = asked;
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const sent = { conversationId, authorKind: 'member', visibility: 'public' } as const;
    const [latest] = (await sameMessage(tx, clientMessageId, sent)) ? await formsOf(tx, conversationId) : [];
    if (latest) return present(tx, latest);

    const key = newKey();
    const address = await openPortalAddress(tx);
    // The customer reads it, not whoever asks.
    const { locale } = await findCustomer(tx, conversation.customerId);
    const row: SecureFormRow = {
      secureFormId: tx.system.newId(),
      conversationId,
      asks: [...asks],
      askedBy: tx.actor.kind === 'member' ? tx.actor.id : null,
      askedAt: tx.system.now(),
      expiresAt: new Date(tx.system.now().getTime() + hours * 3_600_000),
      filledAt: null,
      revokedAt: null,
      sealedAnswers: null,
    };
    const text = wording(locale, asks, hours, `${address}/secure#key=${key}`);
    await sendReply(tx, { conversationId, clientMessageId, text });
    await tx.db
      .insertInto('secureForms')
      .values({ workspaceId: tx.workspaceId, keyHash: hashOfKey(key), ...row })
      .execute();
    const { secureFormId, expiresAt } = row;
    const told = { ...aboutOf(conversation), secureFormId, expiresAt: expiresAt.toISOString() };
    await announce(tx, secureFormAsked, told);
    return present(tx, row);
  });
}

function wording(locale: Locale, asks: readonly AskedKind[], hours: number, url: string): string {
  const what = asks.map((one) => askedKindWords[one][locale]).join(locale === 'zh' ? '、' : ', ');
  return say(secureFormWords.message, locale, { what, hours, url });
}
