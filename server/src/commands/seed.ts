import { say } from '@zhiyin/domain/kit';
import { z } from 'zod';
import { noFaces } from '#platform/http/pages/serve-pages.ts';
import { buildApp } from '../app.ts';
import { modules } from '../modules.ts';
import { demoAmount, makeDemoShop } from '../seed/demo-shop.ts';
import { command } from './command.ts';
import { withSystem } from './reach.ts';
import { commandWords } from './words.ts';

const options = {
  conversations: { type: 'string', default: String(demoAmount.conversations) },
  messages: { type: 'string', default: String(demoAmount.linesMin) },
  customers: { type: 'string', default: String(demoAmount.customers) },
  days: { type: 'string', default: String(demoAmount.days) },
  seed: { type: 'string', default: String(demoAmount.seed) },
} as const;

const whole = (most: number) => z.coerce.number().int().min(1).max(most);
const Wanted = z.object({
  conversations: whole(10_000_000),
  messages: whole(1_000),
  customers: whole(10_000_000),
  days: whole(3_650),
  seed: whole(2 ** 31),
});

/** Fills an empty server with a demo shop of any size; the same seed makes the same conversations. */
export const run = command({ options }, (call) =>
  withSystem(call, async (system) => {
    const { messages, ...wanted } = Wanted.parse(call.values);
    const app = await buildApp(system, modules, noFaces);
    try {
      const made = await makeDemoShop(app, { ...wanted, linesMin: messages });
      if (!made) {
        call.print(say(commandWords.notEmpty, call.locale));
        return 1;
      }
      const { people, password, file } = made;
      call.print(say(commandWords.seeded, call.locale, { conversations: wanted.conversations, file }));
      for (const { email, role } of people) call.print(`  ${email}  ${role}  ${password}`);
      return 0;
    } finally {
      await app.stop();
    }
  }),
);
