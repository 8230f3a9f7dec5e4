import { z } from 'zod';
import { outgoing } from '#platform/outgoing/outgoing.ts';
import type { System } from '#platform/system.ts';
import { type ConnectionRow, secretOf } from '../rows.ts';
import { answersOf } from './answers.ts';
import type { AskSession } from './asked-kind.ts';

const Secrets = z.record(z.string(), z.string());

/** The secret answers of a connection that is asked. */
export function secretsOf(system: System, row: Pick<ConnectionRow, 'sealedSecret'>): Record<string, string> {
  return Secrets.parse(JSON.parse(secretOf(system, row)));
}

/** What a platform is asked with. */
export function sessionOf(system: System, row: ConnectionRow): AskSession {
  return {
    connectionId: row.connectionId,
    answers: { ...answersOf(row.answers), ...secretsOf(system, row) },
    platform: row.platform,
    now: system.now(),
    call: (url, call) => outgoing.of(system).call(url, call),
    addressOf: (host, port) => outgoing.of(system).addressOf(host, port),
  };
}
