import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noBlockedStyles } from './rules/code/blocked-styles.ts';
import { domainIsExplained } from './rules/code/doc-comments.ts';
import { indexOnlyAtDoors, modulesMirror, namedExportsOnly } from './rules/code/doors.ts';
import { fileSizes } from './rules/code/file-sizes.ts';
import { functionSizes } from './rules/code/function-sizes.ts';
import { shortcutsAreUnique } from './rules/code/shortcuts.ts';
import { typeEscapes } from './rules/code/type-escapes.ts';
import { writeActionsAreGuarded } from './rules/code/write-actions.ts';
import { docPaths } from './rules/papers/doc-paths.ts';
import { migrationsReachRows, migrationsSayWhy } from './rules/papers/migrations.ts';
import { lockIsComplete, lockNamesNoHost, pinnedExactly } from './rules/papers/packages.ts';
import { pictureIsTrue } from './rules/papers/picture.ts';
import { requirementsCovered } from './rules/papers/requirements-covered.ts';
import { noTraces } from './rules/papers/traces.ts';
import { packagesAreTrusted } from './rules/papers/trusted-packages.ts';
import { readRepository } from './rules/source.ts';
import { bothLanguages } from './rules/words/both-languages.ts';
import { spokenWords } from './rules/words/spoken-words.ts';

const files = readRepository(join(import.meta.dirname, '..'));

describe('the repository keeps the house rules', () => {
  it.each([
    { rule: 'files stay small', broken: fileSizes },
    { rule: 'functions fit a screen', broken: functionSizes },
    { rule: 'types are not talked down', broken: typeEscapes },
    { rule: 'nothing writes what the policy blocks', broken: noBlockedStyles },
    { rule: 'a key does one thing', broken: shortcutsAreUnique },
    { rule: 'index.ts stands at doors only', broken: indexOnlyAtDoors },
    { rule: 'doors name what they let out', broken: namedExportsOnly },
    { rule: 'shelves mirror each other', broken: modulesMirror },
    { rule: 'the domain is explained', broken: domainIsExplained },
    { rule: 'write actions ask and announce', broken: writeActionsAreGuarded },
    { rule: 'every sentence is in both languages', broken: bothLanguages },
    { rule: 'screens speak from words.ts', broken: spokenWords },
    { rule: 'documents name real files', broken: docPaths },
    { rule: 'the picture is true', broken: pictureIsTrue },
    { rule: 'every requirement has a row', broken: requirementsCovered },
    { rule: 'dependencies are pinned exactly', broken: pinnedExactly },
    { rule: 'the lock names no host', broken: lockNamesNoHost },
    { rule: 'the lock is complete', broken: lockIsComplete },
    { rule: 'packages are trusted', broken: packagesAreTrusted },
    { rule: 'nothing names one machine', broken: noTraces },
    { rule: 'migrations say why', broken: migrationsSayWhy },
    { rule: 'migrations reach the rows they change', broken: migrationsReachRows },
  ])('$rule', ({ broken }) => expect(broken(files)).toEqual([]));
});
