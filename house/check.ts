import { type Ran, runNode } from './run.ts';

/** One thing that must be in order before anything is handed over. */
interface Stage {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

const compiler = 'node_modules/tsc7/bin/tsc';

// The longest first, so that two at a time end together.
const stages: readonly Stage[] = [
  { name: 'types: domain, server, house', script: compiler, args: ['-p', 'tsconfig.json'] },
  { name: 'types: console', script: compiler, args: ['-p', 'console'] },
  {
    name: 'house rules',
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', 'house/house-rules.test.ts'],
  },
  {
    name: 'unused files, exports, packages',
    script: 'node_modules/knip/bin/knip.js',
    args: ['--no-progress'],
  },
  { name: 'boundaries', script: 'house/boundaries.ts', args: [] },
  { name: 'types: journeys', script: compiler, args: ['-p', 'journeys'] },
  { name: 'types: widget', script: compiler, args: ['-p', 'widget'] },
  { name: 'types: portal', script: compiler, args: ['-p', 'portal'] },
  {
    name: 'format and lint',
    script: 'node_modules/@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings', '.'],
  },
];

/** How many stages run at once: the smallest machine we promise has two cores. */
const atOnce = 2;

async function check(): Promise<boolean> {
  const waiting = [...stages];
  const failures: string[] = [];
  const work = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      const ran = await runNode(stage.script, stage.args);
      console.log(line(stage, ran));
      if (ran.code !== 0) failures.push(`── ${stage.name}\n${ran.output.trim()}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const failure of failures) console.log(`\n${failure}`);
  console.log(
    failures.length === 0 ? '\nAll in order.' : `\n${failures.length} of ${stages.length} stages failed.`,
  );
  return failures.length === 0;
}

function line({ name }: Stage, { code, seconds }: Ran): string {
  return `${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(34)} ${seconds.toFixed(1).padStart(5)} s`;
}

process.exitCode = (await check()) ? 0 : 1;
