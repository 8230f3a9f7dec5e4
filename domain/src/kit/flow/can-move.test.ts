import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvalOutcome, approvalStep, type Decision } from './approval.ts';
import { canMove, type Mover, movesFor } from './can-move.ts';
import { Approval } from './flow.ts';
import { boss, flow, label, move, moves, team } from './sample-flow.ts';
import { moveReasons } from './words.ts';

const anybody: Mover = {
  memberId: boss,
  permissions: new Set(),
  teamIds: [],
  isAssignee: false,
  isSystem: false,
};
const nothing = { comment: '', ticked: [] };

describe('canMove', () => {
  const demanding = flow({
    moves: [
      ...moves.slice(0, 3),
      move('close', ['done'], 'end', {
        may: { permissions: ['tickets.close'], teams: [team], isForAssignee: true },
        demands: {
          fields: ['cause', 'constructor'],
          checklist: [{ key: 'told', label }],
          comment: 'internal',
          approval: {
            amountField: 'refund',
            steps: [
              { upTo: 100, needs: 'nobody' },
              { upTo: null, needs: 'one', members: [boss] },
            ],
          },
        },
      }),
    ],
  });
  const at = (values = {}) => ({ state: 'done', values: { cause: 'late', constructor: 'x', ...values } });
  const full = { comment: 'Done.', ticked: ['told'] };
  const assignee = { ...anybody, isAssignee: true };

  it.each([
    {
      why: 'no such move',
      key: 'fly',
      moving: at(),
      mover: assignee,
      given: full,
      reasons: [moveReasons.unknown],
    },
    {
      why: 'it starts elsewhere',
      key: 'ask',
      moving: at(),
      mover: assignee,
      given: full,
      reasons: [moveReasons.elsewhere],
    },
    {
      why: 'it is somebody else’s',
      key: 'close',
      moving: at(),
      mover: anybody,
      given: full,
      reasons: [moveReasons.notYours],
    },
    {
      why: 'everything is missing',
      key: 'close',
      moving: { state: 'done', values: {} },
      mover: assignee,
      given: nothing,
      reasons: [moveReasons.fieldsMissing, moveReasons.itemsMissing, moveReasons.commentMissing],
    },
    {
      why: 'a comment of blanks',
      key: 'close',
      moving: at(),
      mover: assignee,
      given: { ...full, comment: '  ' },
      reasons: [moveReasons.commentMissing],
    },
  ])('says why not: $why', ({ key, moving, mover, given, reasons }) => {
    const answer = canMove(demanding, key, moving, mover, given);
    expect(answer.ok ? [] : answer.blocks.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('names what is missing, and is not fooled by names that every object has', () => {
    const answer = canMove(demanding, 'close', { state: 'done', values: {} }, assignee, full);
    expect(answer.ok ? [] : answer.blocks[0]?.keys).toEqual(['cause', 'constructor']);
  });

  it.each([
    { why: 'the assignee', mover: assignee },
    { why: 'a holder of the permission', mover: { ...anybody, permissions: new Set(['tickets.close']) } },
    { why: 'one of the team', mover: { ...anybody, teamIds: [team] } },
    { why: 'the system', mover: { ...anybody, isSystem: true } },
  ])('lets $why', ({ mover }) => {
    expect(canMove(demanding, 'close', at({ refund: 100 }), mover, full)).toMatchObject({
      ok: true,
      approval: null,
    });
  });

  it.each([
    { why: 'the amount is above the bound', refund: 101 },
    { why: 'the amount is not known', refund: null },
  ])('asks for approval when $why', ({ refund }) => {
    const answer = canMove(demanding, 'close', at({ refund }), assignee, full);
    expect(answer.ok && answer.approval?.members).toEqual([boss]);
  });

  it('offers only the moves that are the person’s to make', () => {
    expect(movesFor(demanding, 'done', anybody).map(({ key }) => key)).toEqual(['back']);
    expect(movesFor(demanding, 'done', assignee).map(({ key }) => key)).toEqual(['back', 'close']);
  });
});

describe('approvals', () => {
  const said = (...all: [string, Decision][]) => new Map(all);
  it.each([
    { why: 'nobody has spoken', needs: 'one' as const, decisions: said(), outcome: 'open' },
    { why: 'one is enough', needs: 'one' as const, decisions: said(['a', 'approved']), outcome: 'approved' },
    {
      why: 'all are needed and one is missing',
      needs: 'all' as const,
      decisions: said(['a', 'approved']),
      outcome: 'open',
    },
    {
      why: 'all agreed',
      needs: 'all' as const,
      decisions: said(['a', 'approved'], ['b', 'approved']),
      outcome: 'approved',
    },
    {
      why: 'one refused',
      needs: 'one' as const,
      decisions: said(['a', 'approved'], ['b', 'refused']),
      outcome: 'refused',
    },
    { why: 'a stranger agreed', needs: 'one' as const, decisions: said(['z', 'approved']), outcome: 'open' },
  ])('are $outcome when $why', ({ needs, decisions, outcome }) =>
    expect(approvalOutcome(needs, ['a', 'b'], decisions)).toBe(outcome),
  );

  it('never pass when nobody is asked', () => {
    expect(approvalOutcome('all', [], said())).toBe('open');
  });

  it('never ask fewer for a higher amount, when steps rise', () => {
    const approval = Approval.parse({
      amountField: 'x',
      steps: [10, 20, 30, null].map((upTo, index) => ({
        upTo,
        needs: index === 0 ? 'nobody' : 'one',
        members: [boss],
      })),
    });
    const rank = (amount: number) => {
      const step = approvalStep(approval, amount);
      return step === null ? 0 : approval.steps.indexOf(step);
    };
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (a, b) => {
        expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)));
      }),
    );
  });
});
