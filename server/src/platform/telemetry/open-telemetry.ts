import { type EventLoopUtilization, monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type pg from 'pg';
import { Gauge, Histogram, Registry } from 'prom-client';
import { version } from '../http/health.ts';
import type { System } from '../system.ts';
import { type Backlog, readBacklog } from './backlog.ts';

/** What a process tells about itself, for Prometheus. No figure carries a person, a shop or an address. */
export interface Telemetry {
  /** One request was answered. `route` is the template, such as `/api/conversations/:conversationId`. */
  answered(request: { method: string; route: string; status: number; seconds: number }): void;
  /** Everything as Prometheus reads it. */
  text(): Promise<string>;
  readonly contentType: string;
}

const answersWithinMs = 2_000;

/** Begins to measure. `countSockets` says how many live sockets are open. */
export function openTelemetry(system: System, countSockets: () => number): Telemetry {
  const register = new Registry();
  const durations = new Histogram({
    name: 'zhiyin_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  });
  const gauge = gaugesOf(register);
  gauge('zhiyin_info', 'The version that runs, in labels; always 1.', ['version', 'node', 'role']).set(
    { version, node: process.versions.node, role: system.config.role },
    1,
  );
  measureProcess(gauge);
  measurePools(gauge, system);
  gauge('zhiyin_live_sockets', 'Open live sockets of this process.', [], (it) => it.set(countSockets()));
  gauge('zhiyin_read_only', '1 while writing is refused because the disk is nearly full.', [], (it) =>
    it.set(system.isReadOnly() ? 1 : 0),
  );
  const showBacklog = measureBacklog(gauge);
  return {
    contentType: register.contentType,
    answered: ({ method, route, status, seconds }) =>
      durations.observe({ method, route, status: String(status) }, seconds),
    text: async () => {
      showBacklog(await backlogOf(system));
      return register.metrics();
    },
  };
}

type MakeGauge = (
  name: string,
  help: string,
  labelNames: readonly string[],
  collect?: (it: Gauge) => void,
) => Gauge;

function gaugesOf(register: Registry): MakeGauge {
  return (name, help, labelNames, collect) =>
    new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [register],
      ...(collect
        ? {
            collect() {
              collect(this);
            },
          }
        : {}),
    });
}

function measureProcess(gauge: MakeGauge): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let before: EventLoopUtilization = performance.eventLoopUtilization();
  gauge('zhiyin_event_loop_lag_seconds', 'How late timers were since the last look.', ['quantile'], (it) => {
    for (const quantile of [50, 99, 100]) {
      // The histogram counts the whole interval; what is above the resolution is the lag.
      const seconds = Math.max(0, delay.percentile(quantile) / 1e9 - 0.02);
      it.set({ quantile: String(quantile / 100) }, Number.isFinite(seconds) ? seconds : 0);
    }
    delay.reset();
  });
  gauge(
    'zhiyin_event_loop_utilization',
    'Share of time that the process was busy since the last look.',
    [],
    (it) => {
      const now = performance.eventLoopUtilization();
      it.set(performance.eventLoopUtilization(now, before).utilization);
      before = now;
    },
  );
  gauge('process_resident_memory_bytes', 'Memory of the process.', [], (it) =>
    it.set(process.memoryUsage.rss()),
  );
  gauge('process_uptime_seconds', 'Time since the process started.', [], (it) => it.set(process.uptime()));
}

function measurePools(gauge: MakeGauge, { database }: System): void {
  const pools: [string, pg.Pool][] = [
    ['app', database.app],
    ['dispatcher', database.dispatcher],
    ['owner', database.owner],
  ];
  gauge('zhiyin_database_connections', 'Connections to the database.', ['pool', 'state'], (it) => {
    for (const [pool, { totalCount, idleCount, waitingCount }] of pools) {
      it.set({ pool, state: 'busy' }, totalCount - idleCount);
      it.set({ pool, state: 'idle' }, idleCount);
      it.set({ pool, state: 'waited-for' }, waitingCount);
    }
  });
}

/** Of the whole database, so equal in every process. Without an answer the figures are left out. */
function measureBacklog(gauge: MakeGauge): (backlog: Backlog | null) => void {
  const isUp = gauge('zhiyin_database_up', '1 when the database answered within two seconds.', []);
  const figures: [keyof Backlog, Gauge][] = [
    ['waiting', gauge('zhiyin_due_waiting', 'Work that waits for its moment or is being done.', [])],
    ['due', gauge('zhiyin_due_backlog', 'Work whose moment has come and that nobody has taken up.', [])],
    ['dueLagSeconds', gauge('zhiyin_due_lag_seconds', 'How late the oldest of it is.', [])],
    ['failed', gauge('zhiyin_due_failed', 'Work that was set aside after its last try.', [])],
    ['unsequenced', gauge('zhiyin_facts_unsequenced', 'Facts that have no position yet.', [])],
    ['factsLagSeconds', gauge('zhiyin_facts_lag_seconds', 'Age of the oldest fact without a position.', [])],
  ];
  return (backlog) => {
    isUp.set(backlog ? 1 : 0);
    for (const [key, figure] of figures) {
      if (backlog) figure.set(backlog[key]);
      else figure.remove();
    }
  };
}

async function backlogOf(system: System): Promise<Backlog | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), answersWithinMs);
  });
  const read = readBacklog(system.database.dispatcher).catch(() => null);
  const backlog = await Promise.race([read, late]);
  clearTimeout(timer);
  return backlog;
}
