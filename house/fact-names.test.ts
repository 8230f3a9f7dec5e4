import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { top } from './run.ts';

/** A kind of fact, as far as it is read here. */
const Fact = z.looseObject({
  kind: z.string(),
  words: z.object({ zh: z.string().regex(/\p{Script=Han}/u), en: z.string().regex(/[a-z]/i) }),
});
const Facts = z.array(z.looseObject({ kind: z.string() }));

/** What the domain's modules export, by name. */
const domain = new Map<string, unknown>();
for (const door of globSync(join(top, 'domain/src/*/index.ts'))) {
  const exported: Record<string, unknown> = await import(door);
  for (const [name, value] of Object.entries(exported))
    domain.set(`${basename(dirname(door))}.${name}`, value);
}

/** Kinds of facts that the console has names for: lists that modules tell the ground, and the ground's own. */
function namedKinds(): Set<string> {
  const files = [
    ...globSync(join(top, 'console/src/modules/*/{index,module}.ts')),
    join(top, 'console/src/modules/platform/audit/known-facts.ts'),
  ];
  const lists = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const told = [...text.matchAll(/addFactNames\(([^)]*)\)|const ours[^=]*= \[([^\]]*)\]/g)].join(' ');
    return [...text.matchAll(/import \{([^}]*)\} from '@zhiyin\/domain\/(\w+)'/g)].flatMap(
      ([, names = '', module = '']) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '' && new RegExp(`\\b${name}\\b`).test(told))
          .map((name) => Facts.safeParse(domain.get(`${module}.${name}`)).data ?? []),
    );
  });
  return new Set(lists.flat().map(({ kind }) => kind));
}

function isFact(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'payload' in value && 'subject' in value;
}

it('knows a name in both languages for every kind of fact that a module tells', () => {
  const facts = [...domain.values()].filter(isFact).map((value) => Fact.parse(value));
  expect(facts.length).toBeGreaterThan(200);
  const named = namedKinds();
  expect(facts.map(({ kind }) => kind).filter((kind) => !named.has(kind))).toEqual([]);
});
