import { expect, it } from 'vitest';
import { countLine, countTests } from './count-tests.ts';

const report = (passed: number, failed: number, pending: number, files: string[][] = []) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults: files.map(([status, ...tests]) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  });

it.each([
  { why: 'all is well', text: report(3, 0, 0), code: 0, line: '3 passed, 0 failed, 0 skipped' },
  {
    why: 'one failed',
    text: report(2, 1, 0, [['failed', 'failed']]),
    code: 1,
    line: '2 passed, 1 failed, 0 skipped',
  },
  { why: 'one was skipped', text: report(2, 0, 1), code: 0, line: '2 passed, 0 failed, 1 skipped' },
  {
    why: 'a file broke',
    text: report(2, 0, 0, [['failed']]),
    code: 1,
    line: '2 passed, 1 failed, 0 skipped',
  },
  { why: 'a promise was left alone', text: report(2, 0, 0), code: 1, line: '2 passed, 1 failed, 0 skipped' },
  { why: 'nothing ran', text: report(0, 0, 0), code: 0, line: '0 passed, 1 failed, 0 skipped' },
  { why: 'there is no report', text: null, code: 0, line: '0 passed, 1 failed, 0 skipped' },
])('says "$line" when $why', ({ text, code, line }) => expect(countLine(countTests(text, code))).toBe(line));
