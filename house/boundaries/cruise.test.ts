import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { boundaryRules } from './boundary-rules.ts';
import { boundaryBreaches } from './cruise.ts';
import { sampleTree } from './sample-tree.ts';

async function brokenBy(files: Readonly<Record<string, string>>): Promise<string[]> {
  const root = sampleTree(files);
  try {
    const breaches = await boundaryBreaches(root);
    return [...new Set(breaches.map((breach) => breach.split(':')[0] ?? ''))].sort();
  } finally {
    rmSync(root, { recursive: true });
  }
}

const samples = [
  {
    rule: 'modules-have-one-door',
    files: { 'server/src/modules/inbox/peek.ts': "import '../people/queries.ts';" },
  },
  { rule: 'modules-have-one-door', files: { 'domain/src/inbox/peek.ts': "import '../people/person.ts';" } },
  {
    rule: 'others-use-the-door-too',
    files: { 'server/src/peek.ts': "import './modules/people/queries.ts';" },
  },
  { rule: 'ring-1-calls-inward', files: { 'server/src/modules/people/up.ts': "import '#modules/inbox';" } },
  {
    rule: 'ring-1-calls-inward',
    files: {
      'domain/src/people/up.ts':
        "import type { Inbox } from '@zhiyin/domain/inbox';\nexport type Up = Inbox;",
    },
  },
  {
    rule: 'ring-2-calls-inward',
    files: { 'domain/src/inbox/up.ts': "import '../sla/index.ts';", 'domain/src/sla/index.ts': 'export {};' },
  },
  {
    rule: 'ring-3-calls-inward',
    files: {
      'domain/src/sla/index.ts': "import '../care/index.ts';",
      'domain/src/care/index.ts': 'export {};',
    },
  },
  {
    rule: 'ring-4-calls-inward',
    files: {
      'domain/src/care/index.ts': "import '../insights/index.ts';",
      'domain/src/insights/index.ts': 'export {};',
    },
  },
  { rule: 'kit-stands-alone', files: { 'domain/src/kit/up.ts': "import '@zhiyin/domain/people';" } },
  {
    rule: 'arithmetic-knows-nothing',
    files: { 'domain/src/statistics/up.ts': "import '@zhiyin/domain/people';" },
  },
  { rule: 'domain-is-pure', files: { 'domain/src/people/clock.ts': "import 'node:fs';" } },
  { rule: 'domain-is-pure', files: { 'domain/src/people/store.ts': "import 'pg';" } },
  {
    rule: 'domain-stays-home',
    files: { 'domain/src/people/a.test.ts': "import '../../../server/src/app.ts';" },
  },
  {
    rule: 'the-ground-knows-no-business',
    files: { 'server/src/platform/up.ts': "import '#modules/people';" },
  },
  {
    rule: 'the-ground-knows-no-business',
    files: { 'server/src/platform/up.ts': "import '@zhiyin/domain/people';" },
  },
  {
    rule: 'the-design-kit-knows-no-business',
    files: { 'console/src/ui/card.ts': "import '../modules/people/index.ts';" },
  },
  {
    rule: 'the-design-kit-knows-no-business',
    files: { 'console/src/ui/card.ts': "import '@zhiyin/domain/people';" },
  },
  {
    rule: 'console-asks-over-http',
    files: { 'console/src/modules/people/call.ts': "import '../../../../server/src/platform/db.ts';" },
  },
  {
    rule: 'faces-do-not-know-each-other',
    files: { 'widget/src/card.ts': "import '../../console/src/ui/button.ts';" },
  },
  {
    rule: 'the-portal-borrows-the-chat-alone',
    files: { 'portal/src/card.ts': "import '../../widget/src/main.ts';" },
  },
  {
    rule: 'server-knows-no-screen',
    files: { 'server/src/page.ts': "import '../../console/src/ui/button.ts';" },
  },
  {
    rule: 'widget-takes-types-only',
    files: { 'widget/src/value.ts': "import { inbox } from '@zhiyin/domain/inbox';\ninbox;" },
  },
  { rule: 'the-product-needs-no-tools', files: { 'server/src/tool.ts': "import 'vitest';" } },
  {
    rule: 'no-circles',
    files: {
      'server/src/platform/a.ts': "import './b.ts';",
      'server/src/platform/b.ts': "import './a.ts';",
    },
  },
  { rule: 'nothing-unresolved', files: { 'server/src/lost.ts': "import './gone.ts';" } },
  {
    rule: 'modules-ask-in-one-direction',
    files: {
      'domain/src/people/a.ts': "import '@zhiyin/domain/customers';",
      'domain/src/customers/index.ts': 'export const customer = 1;',
      'domain/src/customers/b.ts': "import '@zhiyin/domain/people';",
    },
  },
];

it('finds nothing in a sound product', async () => expect(await brokenBy({})).toEqual([]));

it.each(samples)('sees that $rule is broken', async ({ rule, files }) => {
  expect(await brokenBy(files)).toContain(rule);
});

it('lets a test import through a wall that the product may not', async () => {
  const files = {
    'server/src/modules/people/people.test.ts': "import '../inbox/assign.ts';\nimport 'vitest';",
    'server/test/world.ts': "import '../src/modules/people/queries.ts';",
  };
  expect(await brokenBy(files)).toEqual([]);
});

it('has a sample of every rule', () => {
  const shown = new Set(samples.map(({ rule }) => rule));
  expect(boundaryRules.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
});
