import { z } from 'zod';
import { type OutgoingCall, outgoing } from '#platform/outgoing/outgoing.ts';
import { perSystem } from '#platform/per-system.ts';
import type { System } from '#platform/system.ts';
import { type ConnectionRow, secretOf } from '../rows.ts';
import { answersOf } from './answers.ts';
import { AskFailure, type AskSession } from './asked-kind.ts';

const Secrets = z.record(z.string(), z.string());
/** How long all questions of one step may take together: the place it takes is one of few, and others wait. */
export const stepMsMax = perSystem(() => 90_000);
const callSeconds = 10;

/** The secret answers of a connection that is asked. */
export function secretsOf(system: System, row: Pick<ConnectionRow, 'sealedSecret'>): Record<string, string> {
  return Secrets.parse(JSON.parse(secretOf(system, row)));
}

/** What a platform is asked with in one step, which is to end in time. */
export function sessionOf(system: System, row: ConnectionRow): AskSession {
  const began = performance.now();
  const inTime = ({ timeoutSeconds = callSeconds, ...call }: OutgoingCall): OutgoingCall => {
    const mostMs = stepMsMax.of(system);
    const leftMs = mostMs - (performance.now() - began);
    if (leftMs <= 0)
      throw new AskFailure('unreachable', `it answers too slowly: one step took over ${mostMs / 1000} s`);
    return { ...call, timeoutSeconds: Math.min(timeoutSeconds, Math.ceil(leftMs / 1000)) };
  };
  return {
    connectionId: row.connectionId,
    answers: { ...answersOf(row.answers), ...secretsOf(system, row) },
    platform: row.platform,
    now: system.now(),
    call: async (url, call) => outgoing.of(system).call(url, inTime(call)),
    addressOf: (host, port) => outgoing.of(system).addressOf(host, port),
  };
}
