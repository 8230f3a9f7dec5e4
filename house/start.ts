import { buildFaces } from './build-faces.ts';

await buildFaces((sentence) => console.log(sentence));
// In this very process: a second one would cost memory for nothing. It reads its options from our arguments.
await import('../server/src/main.ts');
