import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '../context.ts';
import type { System } from '../system.ts';

/** Who a request comes from, and in which workspace. */
export interface Caller {
  readonly workspaceId: string;
  readonly actor: Actor;
  /** True when the browser sent it by itself (a cookie), so that the page's origin must be checked. */
  readonly isAmbient: boolean;
  /** When these credentials end by themselves, if they do; a live socket is asked again then. */
  readonly until?: Date | null;
}

/** What a request carries that may say who sent it. */
export interface Credentials {
  readonly headers: IncomingHttpHeaders;
  /** The workspace asked for, when the caller belongs to several. */
  readonly workspaceId: string | null;
  /** The bearer token, from the header or from a socket's first message. */
  readonly bearer: string | null;
  /** True when it is only asked whether they still hold: that must not count as a use that prolongs them. */
  readonly isPeek?: boolean;
}

/**
 * Recognises one kind of credential. `null` when there is none of that kind.
 *
 * @throws Refusal `unknown` when there is one and it is not valid (any more).
 */
export type Identify = (system: System, credentials: Credentials) => Promise<Caller | null>;

/** Asks each in turn; the first that recognises the credentials decides. */
export function anyOf(identifiers: readonly Identify[]): Identify {
  return async (system, credentials) => {
    for (const identify of identifiers) {
      const caller = await identify(system, credentials);
      if (caller) return caller;
    }
    return null;
  };
}

/** Reads the credentials of a request. */
export function credentialsOf(headers: IncomingHttpHeaders, wantedWorkspace?: string | null): Credentials {
  const bearer = /^Bearer (\S{1,2000})$/i.exec(headers.authorization ?? '')?.[1] ?? null;
  const named = headers['x-zhiyin-workspace'];
  return { headers, bearer, workspaceId: wantedWorkspace ?? (typeof named === 'string' ? named : null) };
}
