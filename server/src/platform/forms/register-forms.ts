import { standardKinds } from '@zhiyin/domain/kit';
import type { Module } from '../module.ts';
import type { System } from '../system.ts';
import { formKinds, formSources, formUses } from './form-kinds.ts';

/** Makes known what modules add to forms: kinds of question, records to choose from, places where they are asked. */
export function registerForms(system: System, modules: readonly Module[]): void {
  formKinds.use(system, [...standardKinds, ...modules.flatMap((module) => module.formKinds ?? [])]);
  formSources.use(
    system,
    modules.flatMap((module) => module.formSources ?? []),
  );
  formUses.use(
    system,
    modules.flatMap((module) => module.formUses ?? []),
  );
}
