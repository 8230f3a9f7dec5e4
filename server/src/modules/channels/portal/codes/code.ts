import { randomInt } from 'node:crypto';
import { portalCode } from '@zhiyin/domain/channels';
import { z } from 'zod';
import type { System } from '#platform/system.ts';

const purpose = 'portal-code';

/** A code as it is mailed: digits alone, each code as likely as any other. */
export function newCode(): string {
  return String(randomInt(10 ** portalCode.digits)).padStart(portalCode.digits, '0');
}

/**
 * In groups that can be read over to a keyboard.
 *
 * @example spaced('01234567') // '0123 4567'
 */
export function spaced(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** What is stored of a code. Without our root secret the few digits cannot be found again by trying. */
export function hashOfCode(system: System, codeId: string, code: string): string {
  return system.secrets.sign(purpose, `${codeId} ${code}`);
}

/** Whether these digits were mailed under this id; takes as long for wrong ones. Spaces between them mean nothing. */
export function isCode(system: System, codeId: string, typed: string, hash: string): boolean {
  return system.secrets.isSigned(purpose, `${codeId} ${typed.replace(/[\s-]/g, '')}`, hash);
}

/** Stands for an address that is not to be stored, so that its codes can be counted. */
export function printOf(system: System, what: 'email' | 'network', text: string): string {
  return system.secrets.sign(`portal-print-${what}`, text);
}

const Ticket = z.tuple([z.uuid(), z.uuid(), z.email()]);

/** What the browser that asked keeps: sealed, so that it tells nothing and cannot be made up. */
export function writeTicket(
  system: System,
  ticket: { workspaceId: string; codeId: string; email: string },
): string {
  const { workspaceId, codeId, email } = ticket;
  return system.secrets.seal(purpose, JSON.stringify([workspaceId, codeId, email]));
}

/** Reads a ticket of this shop; `null` for anything else. */
export function readTicket(
  system: System,
  workspaceId: string,
  ticket: string,
): { codeId: string; email: string } | null {
  const read = Ticket.safeParse(unsealed(system, ticket));
  if (!read.success || read.data[0] !== workspaceId) return null;
  return { codeId: read.data[1], email: read.data[2] };
}

function unsealed(system: System, ticket: string): unknown {
  try {
    return JSON.parse(system.secrets.unseal(purpose, ticket));
  } catch {
    return null;
  }
}
