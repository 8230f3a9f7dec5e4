import * as contract from '@zhiyin/domain/inbox';
import type { Serve } from '#platform/http/serve.ts';
import { listHeldReplies, sendHeldNow, takeBackReply } from './held/handle-held.ts';
import { holdReply } from './held/hold-reply.ts';
import { listLetters } from './list-letters.ts';
import { readLetter } from './read-letter.ts';
import { showLetterPage } from './show-letter-page.ts';
import { changeSignature, readSignatures } from './signatures.ts';
import { startLetter } from './start-letter.ts';

export function letterRoutes(serve: Serve): void {
  serve.inside(contract.listLetters, (ctx, { params }) => listLetters(ctx, params));
  serve.inside(contract.readLetter, (ctx, { params }) => readLetter(ctx, params));
  serve.outside(contract.showLetterPage, (ground, { params }, exchange) =>
    showLetterPage(ground, params, exchange),
  );
  serve.inside(contract.startLetter, (ctx, { params }) => startLetter(ctx, params));
  serve.inside(contract.holdReply, (ctx, { params, body }) => holdReply(ctx, { ...params, ...body }));
  serve.inside(contract.listHeldReplies, (ctx, { params }) => listHeldReplies(ctx, params));
  serve.inside(contract.takeBackReply, (ctx, { params }) => takeBackReply(ctx, params));
  serve.inside(contract.sendHeldNow, (ctx, { params }) => sendHeldNow(ctx, params));
  serve.inside(contract.readSignatures, (ctx) => readSignatures(ctx));
  serve.inside(contract.changeSignature, (ctx, { params, body }) =>
    changeSignature(ctx, { ...params, ...body }),
  );
}
