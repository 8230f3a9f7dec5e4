import { enableCompileCache } from 'node:module';
import type { Config } from '#platform/config.ts';
import type { App } from './app.ts';
import type { Running } from './start.ts';

const stopWithinMs = 10_000;

/** The options of the command line and the environment; `null` when only help was wanted, which is printed. */
export async function readOptions(argv: readonly string[]): Promise<Config | null> {
  // What was compiled at the last start is read back: half of the time to start is compiling.
  enableCompileCache();
  const { readConfig, settingsText } = await import('#platform/config.ts');
  if (!argv.includes('--help') && !argv.includes('-h')) return readConfig(argv, process.env);
  const head = 'npm start -- [OPTIONS]\n\nSettings · 设置';
  const foot = 'Everything else · 其他命令: npm run zhiyin -- help';
  process.stdout.write(`${head}\n${settingsText()}\n\n${foot}\n`);
  return null;
}

/** Starts the server as it is configured, and stops it cleanly on a signal. */
export async function main(config: Config): Promise<void> {
  const { start } = await import('./start.ts');
  const running = await start(config);
  if (config.demo) await tellDemo(running.app);
  await tellSetUp(running);
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

/** While there is no shop: where its owner makes it. The token proves that it is they who started the server. */
async function tellSetUp({ app, address }: Running): Promise<void> {
  const { rowCount } = await app.system.database.dispatcher.query('select from workspaces limit 1');
  if (rowCount !== 0) return;
  const { setUpToken } = await import('#modules/platform');
  const link = `${address}/console/set-up?token=${setUpToken(app.system)}`;
  process.stdout.write(`First visit 首次访问: ${link}\n`);
}

/** Fills an empty server, and says who may sign in how. */
async function tellDemo(app: App): Promise<void> {
  const { makeDemoShop } = await import('./seed/demo-shop.ts');
  const made = await makeDemoShop(app);
  if (!made) return;
  const people = made.people.map(({ email, role }) => `  ${email}  ${role}\n`).join('');
  process.stdout.write(`Demo shop 演示店铺. Password 密码: ${made.password}\n${people}  (${made.file})\n`);
}

if (import.meta.main) {
  try {
    const config = await readOptions(process.argv.slice(2));
    if (config) await main(config);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
