import { allSent, frameOf, launcher, openChat, type Stage, seen, shop, write } from './stage.ts';

const look = { width: 1280, height: 800, scheme: 'light' } as const;

/** Kills the server between and within steps, and looks for what was lost or came twice. */
export async function killAndRestart(stage: Stage): Promise<void> {
  const context = await stage.visitor(look);
  const page = await stage.page(context);
  const frame = await openChat(page);
  await write(frame, 'one');
  await allSent(frame);
  await stage.agent('reply?text=answer&fate=cut');
  await write(frame, 'stored, but never answered');
  await stage.died();
  await write(frame, 'written while it was dead');
  await frame.locator('.stuck').waitFor();
  stage.check(
    'what is not sent says so',
    (await seen(frame)).join('|').includes('Not sent yet') ||
      (await seen(frame)).join('|').includes('还没有发出'),
    await seen(frame),
  );
  await stage.startServer();
  await allSent(frame);
  const expected = ['1 one', '2 answer', '3 stored, but never answered', '4 written while it was dead'];
  const stored = await stage.agent('look');
  stage.check('a server killed before its answer loses and repeats nothing', same(stored, expected), stored);
  const shown = (await seen(frame)).slice(1).map((line) => line.replace(/ \[.*/, ''));
  stage.check(
    'the screen shows each once and in order',
    same(
      shown,
      expected.map((line) => line.slice(2)),
    ),
    shown,
  );

  await stage.kill();
  await write(frame, 'left behind when the page closed');
  await write(frame, 'and one more');
  await page.close();
  await stage.startServer();
  const back = await stage.page(context);
  const again = await frameOf(back);
  await again.waitForSelector('.mine');
  await allSent(again);
  const later = (await stage.agent('look')).slice(4);
  const left = ['5 left behind when the page closed', '6 and one more'];
  stage.check('a page closed while the server was dead sends when it returns', same(later, left), later);

  await stage.agent('restart');
  await stage.agent('reply?text=said+during+the+restart');
  await launcher(back).locator('.badge', { hasText: '1' }).waitFor({ timeout: 10_000 });
  stage.check('an answer given while sockets restart is heard, and counted as unread', true);
  await stage.agent('refuse-tokens');
  await back.waitForTimeout(1200);
  await stage.agent('reply?text=after+a+new+visit');
  await launcher(back).locator('.badge', { hasText: '2' }).waitFor({ timeout: 10_000 });
  await launcher(back).click();
  await again.locator('.theirs', { hasText: 'after a new visit' }).waitFor();
  await back.waitForTimeout(200);
  stage.check('opening the chat clears the badge', await launcher(back).locator('.badge').isHidden());
  await context.close();
}

/** Takes the network and the sockets away. */
export async function cutTheNetwork(stage: Stage): Promise<void> {
  const context = await stage.visitor(look);
  const page = await stage.page(context);
  const frame = await openChat(page);
  await write(frame, 'before');
  await allSent(frame);
  await context.setOffline(true);
  await write(frame, 'offline');
  await frame.locator('.connection .offline').waitFor();
  await context.setOffline(false);
  await allSent(frame);
  const stored = await stage.agent('look');
  stage.check(
    'what is written offline goes once the network is back',
    same(stored, ['1 before', '2 offline']),
    stored,
  );
  await context.close();

  const walled = await stage.visitor(look);
  await walled.routeWebSocket(/\/api\/live/, (socket) => socket.close({ code: 1011 }));
  const behind = await openChat(await stage.page(walled));
  await write(behind, 'no sockets here');
  await allSent(behind);
  await behind.waitForTimeout(4000);
  await stage.agent('reply?text=polled');
  await behind.locator('.theirs', { hasText: 'polled' }).waitFor({ timeout: 8000 });
  stage.check('where no socket gets through, answers come by polling', true);
  await walled.close();
}

/** Two pages of one shop, and a browser that keeps nothing. */
export async function shareAndForget(stage: Stage): Promise<void> {
  const context = await stage.visitor(look);
  const [one, other] = [await stage.page(context), await stage.page(context)];
  const first = await openChat(one);
  await write(first, 'from the first');
  await allSent(first);
  const second = await openChat(other);
  await write(second, 'from the second');
  await allSent(second);
  await first.locator('.mine', { hasText: 'from the second' }).waitFor();
  const stored = await stage.agent('look');
  stage.check(
    'two pages of one shop are one visitor',
    same(stored, ['1 from the first', '2 from the second']),
    stored,
  );
  await context.close();

  const forgetful = await stage.visitor(look);
  await forgetful.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const bare = await openChat(await stage.page(forgetful, shop));
  await write(bare, 'nothing is kept here');
  await allSent(bare);
  stage.check('a browser that keeps nothing can still talk', (await stage.agent('look')).length === 1);
  await forgetful.close();
}

function same(found: readonly string[], expected: readonly string[]): boolean {
  return found.join('\n') === expected.join('\n');
}
