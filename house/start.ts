import { buildFaces } from './build-faces.ts';

try {
  await buildFaces((sentence) => console.log(sentence));
  // In this very process: a second one would cost memory for nothing. It reads its options from our arguments.
  const { main } = await import('../server/src/main.ts');
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
