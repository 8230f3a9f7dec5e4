import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import {
  type Count,
  countLine,
  countTests,
  type Failures,
  failuresOf,
  withSecondRun,
} from './count-tests.ts';
import { runNode } from './run.ts';

/** More broken files than these are no bad luck. */
const againMax = 3;

/**
 * Runs every test once. What stands behind `npm test --` goes on to vitest, e.g. a path or `--project stories`. With
 * `--again`, files that failed are run once more by themselves: what passes then is told as unsteady and lets the run
 * pass. See docs/decisions/0016-what-fails-is-run-once-more.md.
 */
async function test(all: readonly string[]): Promise<boolean> {
  const args = all.filter((one) => one !== '--again');
  const first = await runTests(args);
  let { count } = first;
  const { files, tests } = first.failures;
  if (all.includes('--again') && files.length > 0 && files.length <= againMax) {
    console.log(`\nRun once more by themselves: ${files.join(', ')}`);
    const second = await runTests([...args, ...files]);
    count = withSecondRun(count, tests.length, second.count);
    const unsteady = tests.filter((name) => !second.failures.tests.includes(name));
    for (const name of unsteady) console.log(`UNSTEADY, passed only the second time: ${name}`);
  }
  if (findChromium() === null) {
    console.log(
      '\nNO CHROMIUM WAS FOUND: THE BROWSER JOURNEYS WERE SKIPPED. `npm run setup:browser` installs one.',
    );
  }
  console.log(`\n${countLine(count)}`);
  return count.failed === 0;
}

async function runTests(args: readonly string[]): Promise<{ count: Count; failures: Failures }> {
  const folder = mkdtempSync(join(tmpdir(), 'zhiyin-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ran = await runNode('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...args], {
    isShown: true,
  });
  const report = readReport(file);
  rmSync(folder, { recursive: true });
  return { count: countTests(report, ran.code), failures: failuresOf(report) };
}

function readReport(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

process.exitCode = (await test(process.argv.slice(2))) ? 0 : 1;
