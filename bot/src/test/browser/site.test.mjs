// Drives a real browser through the web chat. Started by BrowserTest, which gives the site's address and the browser;
// writes one JSON object a line for each check: {"name", "problem" (empty: none)}.
// ONLY=words in the environment runs the checks with these words in their name.
import { createServer } from 'node:http';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const [home, executablePath, pictures] = process.argv.slice(2);
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PAGES = ['/', '/procedures', '/procedures/id-card-lost', '/procedures/no-such-thing'];

const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--no-first-run'],
});

function expect(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

async function check(name, options, steps) {
  if (!name.includes(process.env.ONLY ?? '')) return;
  const context = await browser.newContext({ locale: 'zh-TW', ...options });
  context.setDefaultTimeout(60000);
  const page = await context.newPage();
  const noise = [];
  page.on('console', message => { if (message.type() === 'error' && !/status of 4|Failed to load resource/.test(message.text())) noise.push(message.text()); });
  page.on('pageerror', error => noise.push(error.message));
  let problem = '';
  try {
    await steps(page, context);
    expect(noise.length === 0, `the browser complained: ${noise.join('; ')}`);
  } catch (error) {
    problem = error.message || String(error);
  }
  await context.close();
  console.log(JSON.stringify({ name, problem }));
}

const open = (page, path = '/') => page.goto(home + path, { waitUntil: 'load' });
async function ask(page, words) {
  const answers = await page.locator('.answered').count();
  await page.fill('#text', words);
  await page.press('#text', 'Enter');
  await page.locator('.answered').nth(answers).waitFor();
}
const fits = page => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll('body *')].every(e => e.closest('.unseen, .menu-sheet, .skip, .tool-word') || e.getBoundingClientRect().right <= innerWidth + 1));
async function axe(page) {
  // what is still fading in has not its last colours yet
  await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {}))).then(() => {}));
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(found.passes.length > 10, `axe looked at ${found.passes.length} rules only`);
  expect(found.violations.length === 0, found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target).join(' ')}`).join('; '));
}

await check('a question gets its answer without loading the page anew', PHONE, async page => {
  await open(page);
  await page.evaluate(() => { window.stillHere = true; });
  await ask(page, '身分證掉了怎麼辦');
  expect((await page.textContent('.answered')).includes('戶口名簿正本'), 'no checklist in the answer');
  expect(await page.textContent('.said') === '您說身分證掉了怎麼辦', `own words: ${await page.textContent('.said')}`);
  expect(await page.locator('.said').count() === 1, 'the own words are there more than once');
  expect(await page.evaluate(() => window.stillHere), 'the page was loaded anew');
  expect(!(await page.isVisible('#working')), 'still shows that it is working');
});

await check('a checklist can be ticked with its label', PHONE, async page => {
  await open(page);
  await ask(page, '身分證');
  await page.locator('.checklist label').first().click();
  expect(await page.locator('.checklist input').first().isChecked(), 'not ticked');
});

await check('a choice can be picked with the keyboard alone', DESKTOP, async page => {
  await open(page);
  await page.keyboard.type('哪一件');
  await page.keyboard.press('Enter');
  await page.locator('.choices').waitFor();
  for (let i = 0; i < 40 && !(await page.evaluate(() => document.activeElement?.textContent?.includes('補發健保卡') && document.activeElement.tagName === 'BUTTON')); i++) {
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Enter');
  await page.locator('.card').waitFor();
  expect((await page.locator('.said').nth(1).textContent()).includes('補發健保卡'), 'the pick is not among the own words');
  expect(await page.evaluate(() => document.activeElement.id) === 'text', 'the focus is not back in the field');
});

await check('what has the focus shows it', DESKTOP, async page => {
  await open(page);
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const shown = [document.activeElement, document.activeElement.closest('.field')].filter(Boolean);
      return shown.some(e => getComputedStyle(e).outlineStyle !== 'none' && parseFloat(getComputedStyle(e).outlineWidth) >= 2);
    });
    expect(seen, `focus ${i} cannot be seen`);
  }
});

await check('after a reload the talk is still there', PHONE, async page => {
  await open(page);
  await ask(page, '身分證');
  await page.reload();
  expect(await page.locator('.said').count() === 1 && await page.locator('.card').count() === 1, 'the talk is gone');
  await ask(page, '再問一次');
  expect(await page.locator('.said').count() === 2, 'the talk does not go on');
});

await check('suggestions stand under the newest answer only', PHONE, async page => {
  await open(page);
  await ask(page, '身分證');
  await ask(page, '身分證');
  expect(await page.locator('.suggestions:visible').count() === 1, `${await page.locator('.suggestions:visible').count()} are shown`);
});

await check('a second window of the same talk hears it too', DESKTOP, async (page, context) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  await ask(page, '身分證');
  await other.locator('.card').waitFor();
});

await check('a message that could not be sent is kept, and sent again it is there once', DESKTOP, async (page, context) => {
  await open(page);
  await ask(page, '一');
  await context.setOffline(true);
  await page.fill('#text', '二');
  await page.keyboard.press('Enter');
  await page.locator('.unsent button').waitFor();
  await context.setOffline(false);
  await page.locator('.unsent button').click();
  await page.locator('.answered').nth(1).waitFor();
  expect(await page.locator('.said').count() === 2, 'the message is there twice or not at all');
});

await check('when the connection is lost it says so, and goes on by itself', DESKTOP, async page => {
  await page.route('**/stream*', route => route.abort());
  await open(page);
  await page.locator('#lost').waitFor();
  expect((await page.textContent('#lost')).includes('連線中斷'), 'does not say so');
  await page.unroute('**/stream*');
  await page.locator('#lost').waitFor({ state: 'hidden' });
  await ask(page, '身分證');
});

await check('Enter that ends the choice of a character does not send', DESKTOP, async page => {
  await open(page);
  await page.fill('#text', '身');
  await page.evaluate(() => document.getElementById('text').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })));
  expect(await page.inputValue('#text') === '身', 'it was sent');
});

await check('without JavaScript a form does the same', { ...PHONE, javaScriptEnabled: false }, async page => {
  await open(page);
  await page.fill('#text', '身分證掉了怎麼辦');
  await page.click('.send');
  await page.locator('.card').waitFor();
  await page.locator('.suggestions button').first().click();
  await page.locator('.said').nth(1).waitFor();
  await page.locator('.tool button').click();
  expect(await page.getAttribute('html', 'data-type') === 'large', 'no large type');
});

await check('large type is large, stays, and fits a phone', PHONE, async page => {
  await open(page);
  const before = await page.evaluate(() => parseFloat(getComputedStyle(document.getElementById('text')).fontSize));
  await page.locator('.tool button').click();
  const after = await page.evaluate(() => parseFloat(getComputedStyle(document.getElementById('text')).fontSize));
  expect(after >= before * 1.3, `${before} px became ${after} px`);
  await page.reload();
  expect(await page.getAttribute('html', 'data-type') === 'large', 'forgotten by the next page');
  await ask(page, '身分證');
  expect(await fits(page), 'wider than the screen');
});

await check('dark as the device says, or by the switch', { ...DESKTOP, colorScheme: 'dark' }, async page => {
  await open(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground() === 'rgb(15, 23, 25)', `the device is dark, the page is ${await ground()}`);
  await page.locator('summary').click();
  await page.locator('[data-view=theme] button').click();
  expect(await ground() === 'rgb(243, 245, 244)', `switched to light, the page is ${await ground()}`);
  await page.reload();
  expect(await ground() === 'rgb(243, 245, 244)', 'forgotten by the next page');
});

await check('the menu closes with Escape and gives the focus back', DESKTOP, async page => {
  await open(page);
  await page.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('.menu-sheet').waitFor();
  await page.keyboard.press('Escape');
  expect(!(await page.isVisible('.menu-sheet')), 'still open');
  expect(await page.evaluate(() => document.activeElement.tagName) === 'SUMMARY', 'the focus is elsewhere');
});

await check('a place is told on a tap only', { ...PHONE, geolocation: { latitude: 25.033, longitude: 121.5654 }, permissions: ['geolocation'] }, async page => {
  await open(page);
  await page.locator('#place').click();
  await page.locator('.place-card').first().waitFor();
  expect(await page.locator('.place-card a[href^="tel:"]').count() === 2, 'no telephone links');
});

await check('the widget opens the chat on an agency\'s page', DESKTOP, async page => {
  const agency = createServer((request, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(
    `<!doctype html><html lang="zh-Hant"><title>a</title><script src="${home}/widget.js" async></script><p>x</p>`));
  await new Promise(listening => agency.listen(0, '127.0.0.1', listening));
  await page.goto(`http://127.0.0.1:${agency.address().port}/`);
  await page.waitForFunction(() => document.querySelector('body > div'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const until = Date.now() + 60000;
  while (page.frames().length < 2 || !(await page.frames()[1].locator('#text').isVisible())) {
    expect(Date.now() < until, 'no chat in a frame');
    await page.waitForTimeout(100);
  }
  await ask(page.frames()[1], '身分證');
  expect(await page.frames()[1].locator('.card').count() === 1, 'no answer in the frame');
  agency.close();
});

for (const path of PAGES) {
  await check(`390 px never scroll sideways: ${path}`, PHONE, async page => {
    await open(page, path);
    expect(await fits(page), 'wider than the screen');
  });
  for (const colorScheme of ['light', 'dark']) {
    await check(`axe finds nothing on ${path} in ${colorScheme}`, { ...PHONE, colorScheme }, async page => {
      await open(page, path);
      await axe(page);
    });
  }
}
for (const colorScheme of ['light', 'dark']) {
  for (const language of ['zh-Hant', 'en']) {
    await check(`axe finds nothing in a talk with every kind of reply, in ${colorScheme}, in ${language}`, { ...PHONE, colorScheme, geolocation: { latitude: 25, longitude: 121 }, permissions: ['geolocation'] }, async page => {
      await open(page, `/?lang=${language}`);
      for (const words of ['身分證', '哪一件', '救命', '你好']) await ask(page, words);
      await page.locator('#place').click();
      await page.locator('.place-card').first().waitFor();
      await page.locator('summary').click();
      await axe(page);
      expect(await fits(page), 'wider than the screen');
    });
  }
}
await check('what can be tapped is large enough to be hit', PHONE, async page => {
  await open(page);
  await ask(page, '身分證');
  const small = await page.evaluate(() => [...document.querySelectorAll('a, button, input[type=checkbox], summary')].filter(e => e.checkVisibility() && !e.closest('.skip, .unseen')).map(e => [e.getBoundingClientRect(), e.textContent]).filter(([box]) => box.width > 0 && (box.width < 24 || box.height < 24)).map(([, text]) => text));
  expect(small.length === 0, `too small: ${small.join(', ')}`);
});

if (pictures) {
  for (const [name, options] of [['web-phone', PHONE], ['web-desktop', DESKTOP]]) {
    await check(`a picture for the documents: ${name}`, options, async page => {
      await open(page);
      await ask(page, '身分證掉了怎麼辦');
      await page.waitForTimeout(800);
      await page.screenshot({ path: `${pictures}/${name}.png` });
    });
  }
}
await browser.close();
