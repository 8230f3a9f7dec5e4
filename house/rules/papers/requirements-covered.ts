import { requirementIds } from '../../requirements.ts';
import type { SourceFile } from '../source.ts';
import { knownPaths } from './doc-paths.ts';

const page = 'docs/requirements.md';

/** Each requirement has one row that says where it lives and which test shows it, or 'not yet' in either place. */
export function requirementsCovered(files: readonly SourceFile[]): string[] {
  const rows = rowsOf(files.find((file) => file.path === page)?.text ?? '');
  const known = knownPaths(files);
  const ids = rows.map((row) => row.id);
  return [
    ...requirementIds
      .filter((id) => !ids.includes(id))
      .map((id) => `${page} does not say where ${id} lives.`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${page} has ${id} twice.`),
    ...ids
      .filter((id) => !requirementIds.includes(id))
      .map((id) => `${page} has ${id}, which nobody asked for.`),
    ...rows.flatMap((row) => problemsOf(row, known)),
  ];
}

interface Row {
  readonly id: string;
  readonly home: string;
  readonly test: string;
}

function rowsOf(text: string): Row[] {
  const lines = text.split('\n').filter((line) => /^\| [A-Z]\d+ \|/.test(line));
  return lines.map((line) => {
    const [, id = '', , home = '', test = ''] = line.split('|').map((cell) => cell.trim());
    return { id, home, test };
  });
}

function problemsOf({ id, home, test }: Row, known: Set<string>): string[] {
  const gone = [...pathsIn(home), ...pathsIn(test)].filter((path) => !known.has(path));
  const problems = gone.map((path) => `${page} sends ${id} to ${path}, which does not exist.`);
  if (home !== 'not yet' && pathsIn(home).length === 0) problems.push(`${page} names no place for ${id}.`);
  if (test !== 'not yet' && !pathsIn(test).some((path) => /\.(test|story|journey)\.tsx?$/.test(path))) {
    problems.push(`${page} names no test for ${id}.`);
  }
  return problems;
}

function pathsIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((hit) => (hit[1] ?? '').replace(/\/$/, ''));
}
