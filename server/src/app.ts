import type { Endpoint } from '@zhiyin/domain/kit';
import type { FastifyInstance } from 'fastify';
import { liveRoutes } from '#modules/platform';
import { providePermissions } from '#platform/auth/permission-registry.ts';
import { mayConcern, onRightsChanged } from '#platform/auth/rights.ts';
import { knownRoster } from '#platform/authority/roster.ts';
import { knownBelongings } from '#platform/belongings.ts';
import { knownCalendarUses } from '#platform/calendars/calendar-uses.ts';
import type { Context } from '#platform/context.ts';
import { type Engine, startEngine } from '#platform/engine.ts';
import { type FactCatalogue, factCatalogue } from '#platform/facts/catalogue.ts';
import { knownTimeline } from '#platform/facts/timeline.ts';
import { knownFlowSubjects } from '#platform/flows/flow-subject.ts';
import { registerForms } from '#platform/forms/register-forms.ts';
import { serveDocs } from '#platform/http/docs/serve-docs.ts';
import { serveHealth } from '#platform/http/health.ts';
import { anyOf } from '#platform/http/identify.ts';
import { openLimits } from '#platform/http/limits.ts';
import { mount } from '#platform/http/mount.ts';
import { openHttp } from '#platform/http/open-http.ts';
import { type Faces, servePages } from '#platform/http/pages/serve-pages.ts';
import { openHub } from '#platform/live/hub.ts';
import { type SignalCatalogue, signalCatalogue } from '#platform/live/signals.ts';
import { openSockets } from '#platform/live/sockets.ts';
import { onWhisper } from '#platform/live/whisper.ts';
import { knownMetrics, metricSources } from '#platform/metrics/metric-source.ts';
import { knownTargets } from '#platform/metrics/metric-targets.ts';
import type { Module } from '#platform/module.ts';
import { knownNotices, noticesOf } from '#platform/notices/notice-kinds.ts';
import { knownPersonal } from '#platform/personal/personal.ts';
import { knownRedactionPlaces } from '#platform/redaction/place.ts';
import { knownRules, ruleKinds } from '#platform/rules/rule-kinds.ts';
import { standardSources } from '#platform/standards/standards.ts';
import { knownSubjects, subjectsOf } from '#platform/subjects/known-subjects.ts';
import type { System } from '#platform/system.ts';
import { serveMetrics } from '#platform/telemetry/serve-metrics.ts';

/** Zhiyin as it runs: HTTP, sockets and the engine behind them. */
export interface App {
  readonly system: System;
  readonly http: FastifyInstance;
  readonly engine: Engine;
  readonly catalogue: FactCatalogue;
  readonly signals: SignalCatalogue;
  /** What is served below `/api`. */
  readonly endpoints: readonly Endpoint[];
  /** Asks the sockets that match who they are now, and closes whoever is nobody any more. */
  recheck(matches: (ctx: Context) => boolean): Promise<void>;
  /** Tells sockets to come back, finishes requests, transactions and work. */
  stop(): Promise<void>;
}

/** Builds the product from its modules. Tests build it too. */
export async function buildApp(system: System, modules: readonly Module[], faces: Faces): Promise<App> {
  register(system, modules);
  const catalogue = catalogueOf(modules);
  const identify = anyOf(modules.flatMap((module) => module.identify ?? []));
  const http = openHttp(system);
  const signals = signalCatalogue(
    modules.flatMap((module) => module.signals ?? []),
    catalogue,
  );
  const hub = openHub(system, catalogue, signals);
  onWhisper(system, hub.whispered);
  serveMetrics(http, system, hub.count);
  let isStopping = false;
  serveHealth(http, system, () => isStopping);
  servePages(http, faces);
  const limits = openLimits(system.now, system.config.limitsFactor);
  const { serve, endpoints } = mount(http, system, identify, limits);
  liveRoutes(() => catalogue)(serve);
  for (const module of modules) module.routes(serve);
  serveDocs(http, system, endpoints);

  const engine = await startEngine(system, catalogue, workOf(modules), hub);
  const opened = await Promise.all(modules.map((module) => module.open?.(system)));
  await http.ready();
  const onAlive = everyoneHears(modules);
  const sockets = openSockets(http.server, system, identify, catalogue, hub, { onAlive });
  onRightsChanged(system, (change) => void sockets.recheck((ctx) => mayConcern(change, ctx)));
  return {
    system,
    http,
    engine,
    catalogue,
    signals,
    endpoints,
    recheck: sockets.recheck,
    stop: async () => {
      isStopping = true;
      sockets.close();
      await http.close();
      for (const one of opened) await one?.close();
      await engine.stop();
    },
  };
}

/** What modules bring for the ground to know, before anything runs. */
function register(system: System, modules: readonly Module[]): void {
  providePermissions(
    system,
    modules.flatMap((module) => module.permissions),
  );
  knownMetrics.use(system, metricSources(modules.flatMap((module) => module.metrics ?? [])));
  const targets = modules.flatMap((module) => module.metricTargets ?? [])[0];
  if (targets) knownTargets.use(system, targets);
  knownSubjects.use(system, subjectsOf(modules.flatMap((module) => module.subjects ?? [])));
  const told = modules.flatMap((module) => module.facts).filter(({ isOnTimeline }) => isOnTimeline);
  knownTimeline.use(
    system,
    told.map(({ kind }) => kind),
  );
  knownCalendarUses.use(
    system,
    modules.flatMap((module) => module.calendarUses ?? []),
  );
  knownFlowSubjects.use(
    system,
    modules.flatMap((module) => module.flowSubjects ?? []),
  );
  const roster = modules.find((module) => module.roster)?.roster;
  if (roster) knownRoster.use(system, roster);
  registerForms(system, modules);
  standardSources.use(
    system,
    modules.flatMap((module) => module.standards ?? []),
  );
  knownBelongings.use(
    system,
    modules.flatMap((module) => module.belongings ?? []),
  );
  knownRules.use(system, rulesOf(modules));
  knownRedactionPlaces.use(
    system,
    modules.flatMap((module) => module.redactionPlaces ?? []),
  );
  knownPersonal.use(
    system,
    modules.toReversed().flatMap((module) => module.personal ?? []),
  );
  const noticeKinds = modules.flatMap((module) => module.noticeKinds ?? []);
  const noticeSubjects = modules.flatMap((module) => module.noticeSubjects ?? []);
  knownNotices.use(system, noticesOf(noticeKinds, noticeSubjects));
}

/** Tells every module that wants to know whose socket was just heard of. */
function everyoneHears(modules: readonly Module[]): (ctx: Context) => void {
  const alive = modules.flatMap((module) => module.alive ?? []);
  return (ctx) => {
    for (const hear of alive) hear(ctx);
  };
}

/** Every fact and reaction of the modules. */
function catalogueOf(modules: readonly Module[]): FactCatalogue {
  return factCatalogue(
    modules.flatMap((module) => module.facts),
    modules.flatMap((module) => module.reactions ?? []),
    modules.flatMap((module) => module.visibility ?? []),
  );
}

/** What rules may speak of. */
function rulesOf(modules: readonly Module[]) {
  return ruleKinds(
    modules.flatMap((module) => module.subjects ?? []),
    modules.flatMap((module) => module.ruleTriggers ?? []),
    modules.flatMap((module) => module.ruleActions ?? []),
  );
}

/** Every kind of work of the modules: reactions and what they do by time. */
function workOf(modules: readonly Module[]) {
  return modules.flatMap((module) => [
    ...(module.reactions ?? []).map((reaction) => reaction.work),
    ...(module.due ?? []),
  ]);
}
