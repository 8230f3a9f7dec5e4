import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { InboundEvent, Session, VendorCall } from '../adapter.ts';
import { linesOf, valueAt } from './lines.ts';
import { numberOf } from './numbers.ts';

const Fields = z.record(z.string(), z.unknown());
const names = ['from', 'text', 'id', 'time', 'status', 'message'] as const;
type Name = (typeof names)[number];

const delivered = /^(delivered|delivrd|deliver|success|received)$/i;
const failed = /^(failed|undelivered|undeliv|undeliverable|rejected|rejectd|expired|error)$/i;

/**
 * What a call of the gateway's tells: a text message that came, or what became of one of ours.
 *
 * @throws Error when it is neither a form nor JSON, or names nobody.
 */
export function readCall({ answers, now }: Session, { bytes, headers }: VendorCall): InboundEvent[] {
  const body = bytes.toString('utf8');
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const fields = Fields.parse(isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body));
  const theirs = new Map(linesOf(answers['incoming'], '=') ?? []);
  const valueFor = (name: Name): string | null => valueAt(fields, theirs.get(name) ?? name);
  const said = momentOf(valueFor('time'));
  const occurredAt = said ?? now;
  const [status, from, text] = [valueFor('status'), valueFor('from'), valueFor('text')];
  const about = valueFor('message') ?? valueFor('id');
  if (status !== null && text === null && about !== null) return receiptOf(about, status, occurredAt);
  if (from === null || from === '') throw new Error('nobody is named');
  const number = numberOf(from);
  const dedupeKey = valueFor('id') ?? keyOf(bytes, said === null ? now : null);
  return [
    {
      kind: 'message',
      ...{ dedupeKey, threadKey: number, occurredAt },
      // A number is all that anybody knows of them.
      sender: {
        ...{ id: number, name: number, language: null },
        knownBy: [{ kind: 'phone', said: number, ground: 'text-message' }],
      },
      ...(number !== from && { spelt: from }),
      text: text ?? '',
      files: [],
      // A picture message, or what the gateway counts as one.
      unsupported: text === null ? ['sms'] : [],
      isEdit: false,
      address: { phone: from },
    },
  ];
}

/** Gateways that get no answer call again at once. */
const callsAgainMs = 5 * 60_000;

/** Knows a call that comes again by its bytes; those of a call that names no moment are another message later on. */
function keyOf(bytes: Buffer, cameAt: Date | null): string {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return cameAt === null ? hash : `${hash} ${Math.floor(cameAt.getTime() / callsAgainMs)}`;
}

/** On the way to where it goes is no news. */
function receiptOf(externalId: string, status: string, occurredAt: Date): InboundEvent[] {
  const state = delivered.test(status) ? 'delivered' : failed.test(status) ? 'failed' : null;
  if (state === null) return [];
  const failure = state === 'failed' ? 'refused' : null;
  const happened = { dedupeKey: `${externalId} ${status}`, threadKey: externalId, occurredAt };
  return [{ kind: 'receipt', ...happened, externalId, state, failure, detail: failure && status }];
}

/** A moment as gateways write it: in seconds, in milliseconds, or as a date. */
function momentOf(said: string | null): Date | null {
  if (said === null || said === '') return null;
  const number = Number(said);
  if (Number.isFinite(number)) return new Date(number < 1e11 ? number * 1000 : number);
  const parsed = Date.parse(said);
  return Number.isNaN(parsed) ? null : new Date(parsed);
}
