import type { TestProject } from 'vitest/node';
import { openTemplates } from './templates.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address at which workers ask for databases. */
    testDatabases: string;
  }
}

/** Runs once per vitest run. Costs nothing until a test asks for its first database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const templates = await openTemplates();
  project.provide('testDatabases', templates.url);
  return templates.close;
}
