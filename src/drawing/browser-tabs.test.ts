import { EventEmitter } from 'node:events';
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { OperatorError } from '../operator-error.ts';
import { openTabs } from './browser-tabs.ts';

/** Fake browsers that can be made to crash. */
function browsers() {
  const launched: (EventEmitter & { newPage: () => Promise<unknown> })[] = [];
  const launch = async () => {
    const browser = Object.assign(new EventEmitter(), {
      newPage: async () => Object.assign(new EventEmitter(), { setDefaultTimeout: () => {}, close: async () => {} }),
    });
    launched.push(browser);
    return browser as unknown as Browser;
  };
  return { launched, launch };
}

function tabOf(launch: () => Promise<Browser>) {
  return openTabs({ browser: launch, signal: new AbortController().signal, lang: 'fr' });
}

it('repeats the work in a new browser when the first one crashes', async () => {
  const { launched, launch } = browsers();
  const tab = tabOf(launch);
  let tries = 0;
  const made = await tab.retryOnCrash('guide-ar', async () => {
    await tab.open();
    tries += 1;
    if (tries > 1) return 'book';
    launched[0]?.emit('disconnected');
    throw new Error('Target closed');
  });
  expect([made, launched.length]).toEqual(['book', 2]);
});

it('gives up when the second browser crashes too, with a message for the operator', async () => {
  const { launched, launch } = browsers();
  const tab = tabOf(launch);
  const work = tab.retryOnCrash('guide-ar', async () => {
    await tab.open();
    launched.at(-1)?.emit('disconnected');
    throw new Error('Target closed');
  });
  await expect(work).rejects.toThrow(OperatorError);
  await expect(work).rejects.toThrow(/guide-ar/);
  expect(launched).toHaveLength(2);
});

it('does not repeat work that fails without a crash', async () => {
  const { launched, launch } = browsers();
  const tab = tabOf(launch);
  const work = tab.retryOnCrash('guide-ar', async () => {
    await tab.open();
    throw new Error('no layout found');
  });
  await expect(work).rejects.toThrow('no layout found');
  expect(launched).toHaveLength(1);
});
