import * as contract from '@zhiyin/domain/inbox';
import type { Serve } from '#platform/http/serve.ts';
import { changeStageSettings, getStageSettings } from './change-settings.ts';
import { getStage, moveStage } from './move-stage.ts';

export function stageRoutes(serve: Serve): void {
  serve.inside(contract.getStage, (ctx, { params }) => getStage(ctx, params));
  serve.inside(contract.moveStage, (ctx, { params, body }) => moveStage(ctx, { ...params, ...body }));
  serve.inside(contract.getStageSettings, (ctx) => getStageSettings(ctx));
  serve.inside(contract.changeStageSettings, (ctx, { body }) => changeStageSettings(ctx, body));
}
