import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { boundaryRules } from './boundary-rules.ts';
import { type Import, moduleCircles } from './module-circles.ts';

const folders = ['domain', 'server', 'console', 'widget', 'portal', 'house', 'journeys'];

/**
 * Follows every import of what lies in these folders of `root`, all of them unless said, and of what that imports in turn.
 * Says in one sentence each which of them cross a boundary.
 */
export async function boundaryBreaches(root: string, begun: readonly string[] = folders): Promise<string[]> {
  const result = await follow(root, begun);
  const crossed = result.summary.violations.map(({ rule, from, to, cycle }) => {
    const comment = boundaryRules.find(({ name }) => name === rule.name)?.comment ?? '';
    const way = cycle === undefined ? to : cycle.map((step) => step.name).join(' → ');
    return `${rule.name}: ${from} → ${way}. ${comment}`;
  });
  const imports: Import[] = result.modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
  );
  return [...crossed, ...moduleCircles(imports)];
}

async function follow(root: string, begun: readonly string[]): Promise<ICruiseResult> {
  const { output } = await cruise(
    begun.filter((folder) => existsSync(join(root, folder))),
    {
      baseDir: root,
      validate: true,
      // Who depends on what, what nobody uses: no rule asks for it.
      skipAnalysisNotInRules: true,
      ruleSet: { forbidden: boundaryRules.map((rule) => ({ ...rule, severity: 'error' as const })) },
      exclude: '(^|/)(dist|data|coverage)/',
      doNotFollow: 'node_modules',
      // Also what TypeScript erases: an import of a type is knowledge of a module too.
      tsPreCompilationDeps: true,
      combinedDependencies: true,
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'types', 'node', 'default'],
        extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
      },
    },
    { bustTheCache: true },
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered in words: ${output}`);
  return output;
}
