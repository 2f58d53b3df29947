import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPause } from './pause.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a letter more or less is typing; a word at once is not, nor is the same again', () => {
  const pause = createPause();
  expect(pause.isTyping('m')).toBe(true);
  expect(pause.isTyping('mi')).toBe(true);
  expect(pause.isTyping('m')).toBe(true);
  expect(pause.isTyping('miel de thym')).toBe(false);
  expect(pause.isTyping('miel de thym')).toBe(false);
  expect(pause.isTyping('')).toBe(false);
});

test('what is put off is done once, when nobody types any more', () => {
  const pause = createPause();
  const done: string[] = [];
  for (const text of ['m', 'mi', 'mie']) {
    const typing = pause.isTyping(text);
    pause.after(typing, () => done.push(text));
    vi.advanceTimersByTime(120);
  }
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(done).toEqual(['mie']);
  pause.after(false, () => done.push('at once'));
  expect(done).toEqual(['mie', 'at once']);
  pause.after(true, () => done.push('never'));
  pause.cancel();
  vi.advanceTimersByTime(1000);
  expect(done).toHaveLength(2);
});
