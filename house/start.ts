import { buildFaces } from './build-faces.ts';

try {
  // In this very process: a second one would cost memory for nothing.
  const { main, readOptions } = await import('../server/src/main.ts');
  // A wrong option is told before anything is built.
  const config = await readOptions(process.argv.slice(2));
  if (config) {
    await buildFaces((sentence) => console.log(sentence));
    await main(config);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
