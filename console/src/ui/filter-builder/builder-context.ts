import type { FieldSet, FilterProblem, Locale, Scalar } from '@zhiyin/domain/kit';
import { type ComponentType, createContext, use } from 'react';

/** Picks the thing behind a `reference` field, such as a member or a team; `@me` may be one of its answers. */
export type ReferencePicker = ComponentType<{
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly label: string;
  /** Tells what the chosen one is called, for the sentence below; the same function always. */
  readonly onNamed?: (id: string, name: string) => void;
}>;

export interface Building {
  readonly fields: FieldSet;
  readonly over: 'rows' | 'events';
  readonly locale: Locale;
  readonly problems: readonly FilterProblem[];
  /** By field key; a reference without a picker is typed as an id. */
  readonly pickers: Readonly<Record<string, ReferencePicker>>;
  readonly onNamed: (id: string, name: string) => void;
}

export const BuildingContext = createContext<Building | null>(null);

export function useBuilding(): Building {
  const building = use(BuildingContext);
  if (!building) throw new Error('This piece needs a FilterBuilder around it.');
  return building;
}

/** What an input for one value takes. */
export interface OperandProps {
  readonly fieldKey: string;
  readonly value: Scalar | undefined;
  readonly onChange: (value: Scalar | undefined) => void;
  readonly label: string;
}
