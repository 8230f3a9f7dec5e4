import { say } from '@zhiyin/domain/kit';
import { resetRequested } from '@zhiyin/domain/platform';
import { membershipsOf } from '#modules/people';
import { resetLink } from '#modules/platform';
import { asSystem, groundOfSystem } from '#platform/auth/as-system.ts';
import { authOf } from '#platform/auth/auth.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import type { System } from '#platform/system.ts';
import { command } from './command.ts';
import { withSystem } from './reach.ts';
import { CommandRefused, WrongUsage } from './refused.ts';
import { commandWords } from './words.ts';

const options = { email: { type: 'string' } } as const;

/** Prints a link with which somebody sets a new password within half an hour, and writes down that it was made. */
export const run = command({ options }, async (call) => {
  const { values, locale, print } = call;
  const { email } = values;
  if (email === undefined) throw new WrongUsage('--email');
  return withSystem(call, async (system) => {
    const made = await authOf(system).makeReset(email.trim().toLowerCase());
    if (!made) throw new CommandRefused(commandWords.noSuchUser);
    await writeDown(system, made.user.userId);
    print(resetLink(system, made.token));
    print(say(commandWords.linkLives, locale));
    return 0;
  });
});

/** In every shop the person belongs to, because it opens all of them. */
async function writeDown(system: System, userId: string): Promise<void> {
  for (const { workspaceId, memberId } of await membershipsOf(system, userId)) {
    const ctx = asSystem(groundOfSystem(system, 'user reset'), workspaceId, 'command');
    await transact(ctx, (tx) => announce(tx, resetRequested, { memberId }));
  }
}
