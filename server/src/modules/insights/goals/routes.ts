import * as contract from '@zhiyin/domain/insights';
import type { Serve } from '#platform/http/serve.ts';
import { explainGoal } from './explain-goal.ts';
import { listGoals } from './read-goals.ts';
import { changeGoal, createGoal, deleteGoal, restoreGoal } from './write-goals.ts';

export function goalRoutes(serve: Serve): void {
  serve.inside(contract.listGoals, (ctx) => listGoals(ctx));
  serve.inside(contract.createGoal, (ctx, { body }) => createGoal(ctx, body));
  serve.inside(contract.changeGoal, (ctx, { params, body }) => changeGoal(ctx, { ...params, ...body }));
  serve.inside(contract.deleteGoal, (ctx, { params }) => deleteGoal(ctx, params.goalId));
  serve.inside(contract.restoreGoal, (ctx, { params }) => restoreGoal(ctx, params.goalId));
  serve.inside(contract.explainGoal, (ctx, { params }) => explainGoal(ctx, params.goalId));
}
