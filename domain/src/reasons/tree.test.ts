import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  heightOf,
  mergeReason,
  moveReason,
  pathOf,
  type ReasonNode,
  reasonDepthMax,
  resolveReason,
} from './tree.ts';

const at = '2026-03-02T09:00:00.000Z';

/** delivery(late(lost(found)), damaged) · payment(invoice) */
const shape = {
  delivery: null,
  late: 'delivery',
  lost: 'late',
  found: 'lost',
  damaged: 'delivery',
  payment: null,
  invoice: 'payment',
};
const tree: ReasonNode[] = Object.entries(shape).map(([key, parentKey], order) => ({
  key,
  parentKey,
  words: { zh: key, en: key },
  order,
}));

const keys = (reasons: readonly ReasonNode[]): string[] => reasons.map(({ key }) => key);

function changed(result: ReturnType<typeof moveReason<ReasonNode>>): readonly ReasonNode[] {
  if (!result.ok) throw new Error(result.problem);
  return result.reasons;
}

describe('pathOf, childrenOf and heightOf', () => {
  it('read the tree', () => {
    expect(keys(pathOf(tree, 'lost'))).toEqual(['delivery', 'late', 'lost']);
    expect(pathOf(tree, 'nothing')).toEqual([]);
    expect(keys(childrenOf(tree, null))).toEqual(['delivery', 'payment']);
    expect(keys(childrenOf(tree, 'delivery'))).toEqual(['late', 'damaged']);
    expect(heightOf(tree, 'delivery')).toBe(4);
    expect(heightOf(tree, 'invoice')).toBe(1);
  });

  it('leave archived reasons out unless asked', () => {
    const archived = tree.map((one) => (one.key === 'late' ? { ...one, archivedAt: at } : one));
    expect(keys(childrenOf(archived, 'delivery'))).toEqual(['damaged']);
    expect(keys(childrenOf(archived, 'delivery', { withArchived: true }))).toEqual(['late', 'damaged']);
  });
});

describe('moveReason', () => {
  it.each([
    {
      key: 'invoice',
      to: { parentKey: null },
      siblings: ['delivery', 'payment', 'invoice'],
      why: 'to the top, last',
    },
    {
      key: 'payment',
      to: { parentKey: null, before: 'delivery' },
      siblings: ['payment', 'delivery'],
      why: 'among its siblings',
    },
    {
      key: 'damaged',
      to: { parentKey: 'payment', before: 'invoice' },
      siblings: ['damaged', 'invoice'],
      why: 'under another',
    },
    {
      key: 'late',
      to: { parentKey: null, before: 'payment' },
      siblings: ['delivery', 'late', 'payment'],
      why: 'with all below it',
    },
  ])('$why', ({ key, to, siblings }) => {
    const after = changed(moveReason(tree, key, to));
    expect(keys(childrenOf(after, to.parentKey))).toEqual(siblings);
    expect(heightOf(after, key)).toBe(heightOf(tree, key));
  });

  it.each([
    { key: 'delivery', parentKey: 'found', problem: 'circle', why: 'below its own child' },
    { key: 'delivery', parentKey: 'delivery', problem: 'circle', why: 'below itself' },
    { key: 'late', parentKey: 'invoice', problem: 'too-deep', why: 'five deep' },
    { key: 'invoice', parentKey: 'found', problem: 'too-deep', why: 'below the lowest' },
    { key: 'nothing', parentKey: null, problem: 'unknown', why: 'what is not there' },
    { key: 'invoice', parentKey: 'nothing', problem: 'unknown', why: 'to where nothing is' },
  ])('refuses $why', ({ key, parentKey, problem }) => {
    expect(moveReason(tree, key, { parentKey })).toEqual({ ok: false, problem });
  });

  it('writes only what changed', () => {
    const result = moveReason(tree, 'invoice', { parentKey: 'delivery' });
    expect(result.ok && keys(result.changed)).toEqual(['late', 'damaged', 'invoice']);
    expect(moveReason(changed(result), 'invoice', { parentKey: 'delivery' })).toMatchObject({ changed: [] });
  });
});

describe('mergeReason', () => {
  it('archives the merged one, leads on from its key and takes its children along', () => {
    const after = changed(mergeReason(tree, 'payment', 'late', at));
    expect(resolveReason(after, 'payment')?.key).toBe('late');
    expect(keys(childrenOf(after, 'late'))).toEqual(['lost', 'invoice']);
    expect(after.find(({ key }) => key === 'payment')).toMatchObject({ archivedAt: at, mergedInto: 'late' });
  });

  it('is followed however often it happens', () => {
    const once = changed(mergeReason(tree, 'invoice', 'damaged', at));
    const twice = changed(mergeReason(once, 'damaged', 'payment', at));
    expect(resolveReason(twice, 'invoice')?.key).toBe('payment');
    expect(resolveReason(twice, 'late')?.key).toBe('late');
    expect(resolveReason(twice, 'nothing')).toBeUndefined();
  });

  it.each([
    { key: 'late', into: 'late', problem: 'same', why: 'into itself' },
    { key: 'delivery', into: 'lost', problem: 'circle', why: 'into what is below it' },
    { key: 'late', into: 'invoice', problem: null, why: 'nothing: its children just fit' },
    { key: 'delivery', into: 'invoice', problem: 'too-deep', why: 'when the children would come too deep' },
    { key: 'late', into: 'nothing', problem: 'unknown', why: 'into nothing' },
  ])('refuses $why', ({ key, into, problem }) => {
    const result = mergeReason(tree, key, into, at);
    expect(result.ok ? null : result.problem).toBe(problem);
  });

  it('refuses to go in a circle, or into what is gone', () => {
    const once = changed(mergeReason(tree, 'damaged', 'invoice', at));
    expect(mergeReason(once, 'invoice', 'damaged', at)).toEqual({ ok: false, problem: 'archived' });
    expect(mergeReason(once, 'damaged', 'payment', at)).toEqual({ ok: false, problem: 'archived' });
    expect(moveReason(once, 'invoice', { parentKey: 'damaged' })).toEqual({ ok: false, problem: 'archived' });
  });
});

describe('whatever is moved and merged', () => {
  const key = fc.constantFrom(...Object.keys(shape));
  const move = fc.record({ key, parentKey: fc.option(key), before: key });
  const merge = fc.record({ key, into: key });

  it('stays a tree no deeper than four, in which every key is kept and leads to a living reason', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(move, merge), { maxLength: 25 }), (steps) => {
        let reasons: readonly ReasonNode[] = tree;
        for (const step of steps) {
          const result =
            'into' in step
              ? mergeReason(reasons, step.key, step.into, at)
              : moveReason(reasons, step.key, step);
          if (result.ok) reasons = result.reasons;
        }
        expect(keys(reasons)).toEqual(keys(tree));
        for (const reason of reasons) {
          const path = pathOf(reasons, reason.key);
          expect(path[0]?.parentKey).toBeNull();
          expect(path.length).toBeLessThanOrEqual(reasonDepthMax);
          expect(resolveReason(reasons, reason.key)?.archivedAt ?? null).toBeNull();
        }
      }),
      { numRuns: 200 },
    );
  });
});
