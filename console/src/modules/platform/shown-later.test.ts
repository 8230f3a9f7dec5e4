import { type ComponentProps, createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MetricGroupName } from './shown-later.ts';

it('the name of a group is never its id while it is loaded', async () => {
  // Read before, so that nothing is still being read when the test is over.
  await import('./metrics/group-name.tsx');
  const group = '0199b2f0-7c1e-7000-8000-000000000001';
  const entry = { fields: {} } as ComponentProps<typeof MetricGroupName>['entry'];
  const said = renderToString(createElement(MetricGroupName, { entry, dimension: 'assignee', group }));
  expect(said).toContain('…');
  expect(said).not.toContain(group);
});
