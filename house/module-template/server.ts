import type { Files, Names } from './names.ts';

/** What the server stores and decides: the door, the routes, one action, and what the module is for. */
export function serverTemplate({ word }: Names): Files {
  const folder = `server/src/modules/${word}`;
  return {
    [`${folder}/README.md`]: `# ${word}: say in a few words what it is for

Owns: nothing yet. Announces: \`${word}.example-added\`. Reacts to: nothing. Asks: nobody.
Words: an _example_ shows where things go.
`,
    [`${folder}/index.ts`]: `import { ${word}Facts, ${word}Permissions } from '@zhiyin/domain/${word}';
import type { Module } from '#platform/module.ts';
import { routes } from './routes.ts';

export const ${word}: Module = {
  name: '${word}',
  permissions: ${word}Permissions,
  facts: ${word}Facts,
  routes,
};
`,
    [`${folder}/routes.ts`]: `import * as contract from '@zhiyin/domain/${word}';
import type { Serve } from '#platform/http/serve.ts';
import { addExample } from './actions/add-example.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.addExample, (ctx, { body }) => addExample(ctx, body));
}
`,
    [`${folder}/actions/add-example.ts`]: `import { type addExample as contract, exampleAdded, ${word}Change } from '@zhiyin/domain/${word}';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';

type AddExample = z.infer<typeof contract.body>;

/** Here the row would be written; what stands here only shows the order: ask, write, announce, answer. */
export async function addExample(ctx: Context, _example: AddExample): Promise<{ exampleId: string }> {
  requirePermission(ctx, ${word}Change);
  return transact(ctx, async (tx) => {
    const exampleId = tx.system.newId();
    await announce(tx, exampleAdded, { exampleId });
    return { exampleId };
  });
}
`,
  };
}
