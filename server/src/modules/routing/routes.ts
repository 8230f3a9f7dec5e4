import * as contract from '@zhiyin/domain/routing';
import type { Serve } from '#platform/http/serve.ts';
import { changeSettings } from './actions/change-settings.ts';
import { explainRouting } from './actions/explain-routing.ts';
import { queuePlace } from './actions/queue-place.ts';
import { changeQueue, createQueue, deleteQueue, listQueues, orderQueues } from './actions/queues.ts';
import { readQueue } from './actions/read-queue.ts';
import { readSettings } from './actions/read-settings.ts';
import { endBreather } from './breathers/breathers.ts';
import { acceptOffer, declineOffer } from './offers/answering.ts';
import { listLoads, readMine } from './offers/read-mine.ts';
import { cancelSimulation, getSimulation, listSimulations, startSimulation } from './simulations/actions.ts';
import { applySimulation } from './simulations/apply-simulation.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.readSettings, (ctx) => readSettings(ctx));
  serve.inside(contract.changeSettings, (ctx, { body }) => changeSettings(ctx, body));
  serve.inside(contract.listQueues, (ctx) => listQueues(ctx));
  serve.inside(contract.createQueue, (ctx, { body }) => createQueue(ctx, body));
  serve.inside(contract.changeQueue, (ctx, { params, body }) => changeQueue(ctx, { ...params, ...body }));
  serve.inside(contract.deleteQueue, (ctx, { params }) => deleteQueue(ctx, params));
  serve.inside(contract.orderQueues, (ctx, { body }) => orderQueues(ctx, body));
  serve.inside(contract.readQueue, (ctx) => readQueue(ctx));
  serve.inside(contract.explainRouting, (ctx, { params }) => explainRouting(ctx, params));
  serve.inside(contract.readMine, (ctx) => readMine(ctx));
  serve.inside(contract.acceptOffer, (ctx, { params }) => acceptOffer(ctx, params));
  serve.inside(contract.declineOffer, (ctx, { params }) => declineOffer(ctx, params));
  serve.inside(contract.endBreather, (ctx) => endBreather(ctx));
  serve.inside(contract.listLoads, (ctx) => listLoads(ctx));
  serve.inside(contract.queuePlace, (ctx) => queuePlace(ctx));
  serve.inside(contract.startSimulation, (ctx, { body }) => startSimulation(ctx, body));
  serve.inside(contract.listSimulations, (ctx) => listSimulations(ctx));
  serve.inside(contract.getSimulation, (ctx, { params }) => getSimulation(ctx, params));
  serve.inside(contract.cancelSimulation, (ctx, { params }) => cancelSimulation(ctx, params));
  serve.inside(contract.applySimulation, (ctx, { params }) => applySimulation(ctx, params));
}
