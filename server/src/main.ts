import { enableCompileCache } from 'node:module';

const stopWithinMs = 10_000;

/** Starts the server with the options of the command line and the environment, and stops it cleanly on a signal. */
export async function main(argv: readonly string[]): Promise<void> {
  // What was compiled at the last start is read back: half of the time to start is compiling.
  enableCompileCache();
  const { readConfig } = await import('#platform/config.ts');
  const { start } = await import('./start.ts');
  const running = await start(readConfig(argv, process.env));
  process.stdout.write(`Zhiyin is ready at ${running.address}\n`);

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    const late = setTimeout(() => process.exit(1), stopWithinMs);
    running.stop().then(
      () => {
        clearTimeout(late);
        process.exit(0);
      },
      (error: unknown) => {
        running.system.log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

if (import.meta.main) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
