import type { Files, Names } from './names.ts';

/** What the business means: shapes on the wire, facts, permissions, words. */
export function domainTemplate({ word }: Names): Files {
  const folder = `domain/src/${word}`;
  return {
    ...shapes(word, folder),
    [`${folder}/permissions.ts`]: `import { permission } from '../kit/permission.ts';

export const ${word}Read = permission('${word}.read', { zh: '查看示例', en: 'See examples' }, ['manager', 'viewer']);
export const ${word}Change = permission('${word}.change', { zh: '修改示例', en: 'Change examples' }, ['manager']);

export const ${word}Permissions = [${word}Read, ${word}Change] as const;
`,
    [`${folder}/words.ts`]: `import { defineWords } from '../kit/words.ts';

export const ${word}Words = defineWords('${word}', {
  title: { zh: '示例', en: 'Examples' },
  nothingYet: { zh: '还没有示例', en: 'No examples yet' },
  addTheFirst: { zh: '新增一个示例，它就会显示在这里。', en: 'Add one, and it appears here.' },
});
`,
    [`${folder}/index.ts`]: `export { addExample, ${word}Endpoints } from './contract.ts';
export { exampleAdded, ${word}Facts } from './facts.ts';
export { ${word}Change, ${word}Permissions, ${word}Read } from './permissions.ts';
export { ${word}Words } from './words.ts';
`,
  };
}

function shapes(word: string, folder: string): Files {
  return {
    [`${folder}/contract.ts`]: `import { z } from 'zod';
import { endpoint } from '../kit/endpoint.ts';
import { Id, Line } from '../kit/shapes.ts';
import { ${word}Change } from './permissions.ts';

export const addExample = endpoint('${word}.add-example', {
  method: 'POST',
  path: '/${word}/examples',
  may: ${word}Change,
  words: { zh: '新增示例', en: 'Add an example' },
  body: z.strictObject({ name: Line(80) }),
  response: z.object({ exampleId: Id }),
});

export const ${word}Endpoints = [addExample] as const;
`,
    [`${folder}/facts.ts`]: `import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id } from '../kit/shapes.ts';
import { ${word}Read } from './permissions.ts';

export const exampleAdded = fact({
  kind: '${word}.example-added',
  words: { zh: '新增了示例', en: 'An example was added' },
  payload: z.object({ exampleId: Id }),
  seenWith: ${word}Read,
  subject: 'exampleId',
});

export const ${word}Facts = [exampleAdded] as const;
`,
  };
}
