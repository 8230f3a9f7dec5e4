import { text } from 'node:stream/consumers';
import { say } from '@zhiyin/domain/kit';
import { setUp } from '@zhiyin/domain/platform';
import { createWorkspace } from '#modules/platform';
import { groundOfSystem } from '#platform/auth/as-system.ts';
import { providePermissions } from '#platform/auth/permission-registry.ts';
import { modules } from '../modules.ts';
import { command } from './command.ts';
import { withSystem } from './reach.ts';
import { WrongUsage } from './refused.ts';
import { commandWords } from './words.ts';

const options = {
  shop: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
  'password-stdin': { type: 'boolean', default: false },
  locale: { type: 'string' },
  'time-zone': { type: 'string', default: 'Asia/Shanghai' },
} as const;

/** Makes a shop and its owner, as the first visit would. The password comes by standard input, seen by nobody. */
export const run = command({ options }, async (call) => {
  const { values, locale, print } = call;
  if (!values['password-stdin']) throw new WrongUsage(say(commandWords.passwordByStdin, locale));
  const wanted = setUp.body.safeParse({
    shopName: values.shop,
    name: values.name,
    email: values.email,
    locale: values.locale ?? locale,
    timeZone: values['time-zone'],
    password: (await text(process.stdin)).replace(/\r?\n$/, ''),
  });
  if (!wanted.success) throw new WrongUsage(wanted.error.issues.map(problem).join('\n'));
  return withSystem(call, async (system) => {
    providePermissions(
      system,
      modules.flatMap((module) => module.permissions),
    );
    const ground = { ...groundOfSystem(system, 'owner create'), locale };
    const { workspaceId } = await createWorkspace(ground, wanted.data);
    print(workspaceId);
    return 0;
  });
});

const optionOf: Readonly<Record<string, string>> = { shopName: 'shop', timeZone: 'time-zone' };

function problem({ path, message }: { path: PropertyKey[]; message: string }): string {
  const field = String(path[0] ?? '');
  return `--${optionOf[field] ?? field}: ${message}`;
}
