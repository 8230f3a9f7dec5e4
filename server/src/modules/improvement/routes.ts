import * as contract from '@zhiyin/domain/improvement';
import type { Serve } from '#platform/http/serve.ts';
import { listFindingsAbout } from './actions/about.ts';
import { changeAction, planAction } from './actions/act.ts';
import { changeFinding } from './actions/change.ts';
import { closeFinding, openFindingAgain } from './actions/close.ts';
import { addEvidence, removeEvidence } from './actions/evidence.ts';
import { openFinding } from './actions/open.ts';
import { getFinding, listActions, listFindings, summariseImprovement } from './actions/read.ts';
import { changeRepeatSettings, getRepeatSettings } from './actions/settings.ts';
import { findSimilar } from './actions/similar.ts';
import { getProof } from './proof/get-proof.ts';
import { listStandards } from './standards.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.listFindings, (ctx, { query }) => listFindings(ctx, query));
  serve.inside(contract.summariseImprovement, (ctx) => summariseImprovement(ctx));
  serve.inside(contract.listStandards, (ctx, { query }) => listStandards(ctx, query));
  serve.inside(contract.listFindingsAbout, (ctx, { query }) => listFindingsAbout(ctx, query));
  serve.inside(contract.findSimilar, (ctx, { query }) => findSimilar(ctx, query));
  serve.inside(contract.getFinding, (ctx, { params }) => getFinding(ctx, params));
  serve.inside(contract.getProof, (ctx, { params }) => getProof(ctx, params));
  serve.inside(contract.listActions, (ctx, { query }) => listActions(ctx, query));
  serve.inside(contract.openFinding, (ctx, { body }) => openFinding(ctx, body));
  serve.inside(contract.changeFinding, (ctx, { params, body }) => changeFinding(ctx, { ...params, ...body }));
  serve.inside(contract.closeFinding, (ctx, { params, body }) => closeFinding(ctx, { ...params, ...body }));
  serve.inside(contract.openFindingAgain, (ctx, { params, body }) =>
    openFindingAgain(ctx, { ...params, ...body }),
  );
  serve.inside(contract.addEvidence, (ctx, { params, body }) => addEvidence(ctx, { ...params, ...body }));
  serve.inside(contract.removeEvidence, (ctx, { params }) => removeEvidence(ctx, params));
  serve.inside(contract.planAction, (ctx, { params, body }) => planAction(ctx, { ...params, ...body }));
  serve.inside(contract.changeAction, (ctx, { params, body }) => changeAction(ctx, { ...params, ...body }));
  serve.inside(contract.getRepeatSettings, (ctx) => getRepeatSettings(ctx));
  serve.inside(contract.changeRepeatSettings, (ctx, { body }) => changeRepeatSettings(ctx, body));
}
