import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Session } from '../adapter.ts';
import { isTokenRefused } from '../tencent/call-api.ts';
import { TokenRefused } from '../token-failures.ts';
import { callKf } from './call-kf.ts';

/** How long WeCom takes a greeting after somebody came in. */
const greetingMs = 20_000;

const Entered = z.object({
  send_time: z.number().int(),
  event: z.object({ event_type: z.literal('enter_session'), welcome_code: z.string().min(1) }),
});

/**
 * Greets somebody who opened the chat and has not written for two days, if the shop has words for it. WeCom gives a
 * code for that, good for twenty seconds and once. A greeting that is refused is not missed: what follows from it is
 * the customer's question, and that is waited for in any case.
 *
 * @throws TokenRefused when another token may help.
 */
export async function greet(session: Session, line: unknown): Promise<void> {
  const content = session.answers['welcome']?.trim() ?? '';
  const entered = Entered.safeParse(line);
  if (content === '' || !entered.success) return;
  const { send_time: seconds, event } = entered.data;
  if (session.now.getTime() - seconds * 1000 >= greetingMs) return;
  const { welcome_code: code } = event;
  const msgid = createHash('sha256').update(code).digest('hex').slice(0, 32);
  const answer = await callKf(session, 'send_msg_on_event', {
    code,
    msgid,
    msgtype: 'text',
    text: { content },
  });
  if (isTokenRefused(answer)) throw new TokenRefused(answer.detail);
}
