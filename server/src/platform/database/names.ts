import { CamelCasePlugin, type PluginTransformResultArgs, type QueryResult, type UnknownRow } from 'kysely';

/** Writes our camelCase names as the database's snake_case; rows come from `runTogether` with ours already. */
class Names extends CamelCasePlugin {
  override async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }

  ours(name: string): string {
    return this.camelCase(name);
  }
}

/** The one way in which names are written, for all connections. */
export const names = new Names({ maintainNestedObjectKeys: true });

const known = new Map<string, string>();

/** A column's name as we write it. @example camelCased('workspace_id') === 'workspaceId' */
export function camelCased(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const ours = names.ours(name);
  if (known.size < 5_000) known.set(name, ours);
  return ours;
}
