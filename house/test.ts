import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { countLine, countTests } from './count-tests.ts';
import { runNode } from './run.ts';

/** Runs every test once. What stands behind `npm test --` goes on to vitest, e.g. a path or `--project stories`. */
async function test(args: readonly string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'zhiyin-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ran = await runNode('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...args], {
    isShown: true,
  });
  const count = countTests(readReport(report), ran.code);
  rmSync(folder, { recursive: true });
  if (findChromium() === null) {
    console.log(
      '\nNO CHROMIUM WAS FOUND: THE BROWSER JOURNEYS WERE SKIPPED. `npm run setup:browser` installs one.',
    );
  }
  console.log(`\n${countLine(count)}`);
  return count.failed === 0;
}

function readReport(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

process.exitCode = (await test(process.argv.slice(2))) ? 0 : 1;
