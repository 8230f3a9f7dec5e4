import type { Page } from 'playwright-core';
import { allSent, frameOf, launcher, openChat, type Stage, seen, write } from './stage.ts';

const look = { width: 1280, height: 800, scheme: 'light' } as const;

/** Uses the chat by keyboard alone, and through a Chinese input method. */
export async function useKeyboard(stage: Stage): Promise<void> {
  const context = await stage.visitor(look);
  const page = await stage.page(context);
  await launcher(page).focus();
  await page.keyboard.press('Enter');
  const frame = await frameOf(page);
  await frame.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  stage.check('opening leads to where one writes', true);
  const field = frame.locator('textarea');
  await page.keyboard.type('ni');
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229 });
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
  stage.check('the Enter of an input method does not send', (await field.inputValue()) === 'ni');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('hao');
  stage.check('Shift+Enter breaks the line', (await field.inputValue()) === 'ni\nhao');
  await page.keyboard.press('Enter');
  await allSent(frame);
  const shown = await seen(frame);
  stage.check('Enter sends', shown.at(-1)?.startsWith('ni\nhao') === true, shown);
  await page.keyboard.press('Escape');
  const focused = await page.evaluate(
    () => document.querySelector('zhiyin-chat')?.shadowRoot?.activeElement?.tagName ?? '',
  );
  stage.check('Escape closes and gives the focus back', focused === 'BUTTON', focused);
  stage.check('and says so', (await launcher(page).getAttribute('aria-expanded')) === 'false');
  await context.close();
}

/** Lets the page and an agent misbehave. */
export async function misbehave(stage: Stage): Promise<void> {
  const context = await stage.visitor(look);
  const page = await stage.page(context);
  await rudePage(page);
  stage.check('a rude page hides and doubles nothing', (await launcher(page).count()) === 1);
  const box = await launcher(page).boundingBox();
  stage.check('the button keeps its size', box?.width === 56 && box.height === 56, box);
  const frame = await openChat(page);
  await write(frame, 'hello');
  await allSent(frame);
  const bad = '<img src=x onerror="window.__xss=1"><script>window.__xss=1</script> javascript:alert(1)';
  await stage.agent(`reply?text=${encodeURIComponent(bad)}`);
  await frame.locator('.theirs', { hasText: 'onerror' }).waitFor();
  const isHurt = await frame.evaluate(() => '__xss' in window);
  stage.check('markup in a message is text', !isHurt && (await seen(frame)).includes(`${bad}`) === false);
  stage.check('and leads nowhere', (await frame.locator('.theirs a').count()) === 0);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('zhiyin-chat')) one.remove();
  });
  await launcher(page).waitFor();
  stage.check('a page that throws the chat out gets it back', true);
  await context.close();

  const stranger = await stage.visitor(look);
  await stranger.route(/\/demo-shop$/, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace('data-site="demo"', 'data-site="wrong"');
    await route.fulfill({ response, body: html.replace('"/widget/', '"http://localhost:4100/widget/') });
  });
  const refused = await openChat(await stage.page(stranger));
  const said = await refused.locator('.problem').textContent();
  stage.check('a refusal is shown where the chat would be', /没有这个聊天窗口/.test(said ?? ''), said);
  await stranger.close();
}

async function rudePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const style = new CSSStyleSheet();
    style.replaceSync(`
      * { font-size: 40px !important; letter-spacing: 1em; }
      button, iframe, html > * { width: 10px !important; position: static !important; transform: scale(3); }
      zhiyin-chat { display: none !important; visibility: hidden !important; opacity: 0.1; }`);
    document.adoptedStyleSheets = [style];
    const again = document.createElement('script');
    again.src = 'http://localhost:4100/widget/launcher.js';
    again.dataset['site'] = 'demo';
    document.head.append(again);
    document.body.replaceWith(document.createElement('body'));
  });
  await page.waitForTimeout(500);
}
