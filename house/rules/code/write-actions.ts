import ts from 'typescript';
import { nodesOf, product, type SourceFile } from '../source.ts';

/** What facts and clocks set off was asked for already, by whoever made the fact. */
const action = /^server\/src\/modules\/(?!.*(^|\/)(reactions|jobs)(\.ts$|\/))/;
const checks = ['requirePermission', 'requireMember', 'requireVisitor', 'requireOwner', 'requireSystem'];
/**
 * A signal counts, too: what is true for a moment, such as a read mark, is said and not written down. Imports of all kinds
 * announce in the one place that begins and stops them, and what opens a conversation again in its own.
 */
const announcements = ['announce', 'announceOpenedAgain', 'whisper', 'beginImport', 'stopImport'];

/** A write action asks who may before it opens a transaction, and announces what happened inside it. */
export function writeActionsAreGuarded(files: readonly SourceFile[]): string[] {
  return product(files)
    .filter((file) => action.test(file.path))
    .flatMap((file) => {
      const calls = [...nodesOf(file)].flatMap((node) => (ts.isCallExpression(node) ? [nameOf(node)] : []));
      const writes = calls.indexOf('transact');
      if (writes === -1) return [];
      const asks = calls.findIndex((name) => checks.includes(name));
      const breaches: string[] = [];
      if (asks === -1 || asks > writes) {
        breaches.push(
          `${file.path} opens a transaction before it asks: call one of ${checks.join(', ')} first.`,
        );
      }
      if (!calls.some((name) => announcements.includes(name))) {
        breaches.push(`${file.path} changes something and announces nothing.`);
      }
      return breaches;
    });
}

function nameOf(call: ts.CallExpression): string {
  return ts.isIdentifier(call.expression) ? call.expression.text : '';
}
