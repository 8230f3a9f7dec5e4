import { z } from 'zod';

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Counts a run by vitest's own report (`null` when it wrote none). A file that could not be read counts as one failure,
 * and so does a run that ended badly for a reason that no test shows, or that ran nothing at all.
 */
export function countTests(report: string | null, exitCode: number): Count {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = Report.parse(
    JSON.parse(report),
  );
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = numFailedTests + brokenFiles.length;
  const isUnexplained = failed === 0 && (exitCode !== 0 || numPassedTests === 0);
  return {
    passed: numPassedTests,
    failed: isUnexplained ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}

/** The line that ends every run of tests, alone on it. */
export function countLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** What failed in a run, by vitest's own report: the files, and each test in them as a person reads it. */
export interface Failures {
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

/** Empty when nothing failed, or when there is no report to read it from. */
export function failuresOf(report: string | null): Failures {
  const results = report === null ? [] : Report.parse(JSON.parse(report)).testResults;
  const failed = results.filter(({ status }) => status === 'failed');
  return {
    files: failed.map(({ name }) => name),
    tests: failed.flatMap(({ name, assertionResults }) => {
      const named = assertionResults.filter((test) => test.status === 'failed');
      return named.length === 0 ? [name] : named.map(({ fullName }) => `${name} > ${fullName}`);
    }),
  };
}

/** A run and the run of its failed files alone, as one: what passed the second time has passed. */
export function withSecondRun(first: Count, failedTests: number, second: Count): Count {
  const mended = Math.max(0, failedTests - second.failed);
  return { passed: first.passed + mended, failed: second.failed, skipped: first.skipped };
}
