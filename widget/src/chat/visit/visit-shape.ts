import { readSide, type Side } from '../../bridge/bridge.ts';
import { isColour } from '../../colour/readable.ts';
import type { Limits } from '../../text/limits.ts';
import type { FormDefinition, Visit } from '../contract.ts';
import { readJson } from '../keep/read-json.ts';

/** How the shop presents itself. Kept, so that a returning page looks right before the server has answered. */
export interface Look {
  readonly shopName: string;
  readonly title: string;
  readonly greeting: string;
  readonly colour: string | null;
  readonly side: Side | null;
  /** Words beside the launcher's picture; empty for none. */
  readonly label: string;
}

/** What holds for this visitor now. */
export interface Terms {
  readonly isOpen: boolean;
  /** ISO 8601; `null` while it is open, and when nobody knows. */
  readonly opensAt: string | null;
  /** Said while it is closed; may be empty. */
  readonly offline: string;
  readonly preChatForm: FormDefinition | null;
  readonly isIdentified: boolean;
  /** What one message of theirs can carry. */
  readonly limits: Limits;
}

/** Whom the server knows this browser as. */
export interface Who {
  readonly customerId: string;
  readonly isIdentified: boolean;
}

/** How the shop presents itself, of what the server answered. */
export function lookOf({ shopName, texts, greeting, colour, position }: Visit): Look {
  const accent = isColour(colour) ? colour : null;
  const { title, launcher: label } = texts;
  return { shopName, title, greeting, colour: accent, side: readSide(position), label };
}

/** What holds now, of what the server answered. */
export function termsOf(answer: Visit): Terms {
  const { isOpen, opensAt, texts, preChatForm, isIdentified, limits } = answer;
  return { isOpen, opensAt, offline: texts.offline, preChatForm, isIdentified, limits };
}

/** Reads a look that was kept; `null` when it is none. */
export function readLook(kept: string | null): Look | null {
  const look = readJson(kept);
  if (typeof look?.['shopName'] !== 'string' || typeof look['greeting'] !== 'string') return null;
  const { shopName, title, greeting, colour, side, label } = look;
  return {
    shopName,
    title: typeof title === 'string' ? title : '',
    greeting,
    colour: isColour(colour) ? colour : null,
    side: readSide(side),
    label: typeof label === 'string' ? label : '',
  };
}

/** Reads whom this browser was known as; `null` when nobody knows. */
export function readWho(kept: string | null): Who | null {
  const { customerId, isIdentified } = readJson(kept) ?? {};
  return typeof customerId === 'string' ? { customerId, isIdentified: isIdentified === true } : null;
}
