import { expect, it } from 'vitest';
import { countLine, countTests, failuresOf, withSecondRun } from './count-tests.ts';

const report = (passed: number, failed: number, pending: number, files: string[][] = []) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults: files.map(([status, ...tests], nth) => ({
      name: `${nth}.test.ts`,
      status,
      assertionResults: tests.map((test, place) => ({ status: test, fullName: `case ${place}` })),
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

it('names the files and the tests that failed, and a file that broke by itself', () => {
  const text = report(2, 1, 0, [['passed', 'passed'], ['failed', 'passed', 'failed'], ['failed']]);
  expect(failuresOf(text)).toEqual({
    files: ['1.test.ts', '2.test.ts'],
    tests: ['1.test.ts > case 1', '2.test.ts'],
  });
  expect(failuresOf(null)).toEqual({ files: [], tests: [] });
});

it.each([
  {
    why: 'all passed then',
    second: { passed: 4, failed: 0, skipped: 0 },
    line: '12 passed, 0 failed, 0 skipped',
  },
  {
    why: 'one failed again',
    second: { passed: 3, failed: 1, skipped: 0 },
    line: '11 passed, 1 failed, 0 skipped',
  },
  {
    why: 'more failed',
    second: { passed: 1, failed: 3, skipped: 0 },
    line: '10 passed, 3 failed, 0 skipped',
  },
])('counts a second run when $why', ({ second, line }) =>
  expect(countLine(withSecondRun({ passed: 10, failed: 2, skipped: 0 }, 2, second))).toBe(line),
);
