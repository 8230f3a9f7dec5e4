import { say } from '@zhiyin/domain/kit';
import { CreateApiKey } from '@zhiyin/domain/platform';
import { createApiKey } from '#modules/platform';
import { asSystem, groundOfSystem } from '#platform/auth/as-system.ts';
import { modules } from '../modules.ts';
import { command } from './command.ts';
import { oneWorkspace } from './one-workspace.ts';
import { withSystem } from './reach.ts';
import { WrongUsage } from './refused.ts';
import { commandWords } from './words.ts';

const options = {
  name: { type: 'string' },
  scopes: { type: 'string' },
  workspace: { type: 'string' },
  'expires-at': { type: 'string' },
} as const;

/** Makes an API key and prints its secret, which is shown nowhere again. */
export const run = command({ options }, async (call) => {
  const { values, locale, print } = call;
  const scopes = (values.scopes ?? '').split(',').filter((scope) => scope !== '');
  const known = new Set(modules.flatMap((module) => module.permissions).map(({ key }) => key));
  const unknown = scopes.filter((scope) => !known.has(scope));
  if (scopes.length === 0 || unknown.length > 0) {
    const list = [...known].sort().join(', ');
    throw new WrongUsage(say(commandWords.unknownScopes, locale, { scopes: unknown.join(', '), list }));
  }
  const expiresAt = values['expires-at'];
  const wanted = CreateApiKey.safeParse({
    name: values.name,
    scopes,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  });
  if (!wanted.success) throw new WrongUsage(wanted.error.issues.map(({ message }) => message).join('\n'));
  return withSystem(call, async (system) => {
    const workspaceId = await oneWorkspace(system, values.workspace, call);
    const ctx = asSystem(groundOfSystem(system, 'key create'), workspaceId, 'command');
    const { secret } = await createApiKey(ctx, wanted.data);
    print(secret);
    return 0;
  });
});
