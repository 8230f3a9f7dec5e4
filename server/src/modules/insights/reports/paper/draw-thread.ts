import { parentPort } from 'node:worker_threads';
import { drawPaper } from './draw-paper.ts';

// Begun by `drawn`, which asks for one picture at a time.
parentPort?.on('message', (ask) => {
  void drawPaper(ask).then(
    (bytes) => parentPort?.postMessage({ bytes }),
    (error: unknown) => parentPort?.postMessage({ failure: String(error) }),
  );
});
