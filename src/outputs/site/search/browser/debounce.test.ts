import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDebounce } from './debounce.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('one letter more or less is typing; a whole word is not, nor is the same text again', () => {
  const debounce = createDebounce();
  expect(debounce.isTyping('m')).toBe(true);
  expect(debounce.isTyping('mi')).toBe(true);
  expect(debounce.isTyping('m')).toBe(true);
  expect(debounce.isTyping('miel de thym')).toBe(false);
  expect(debounce.isTyping('miel de thym')).toBe(false);
  expect(debounce.isTyping('')).toBe(false);
});

test('delayed work runs once, when the visitor stops typing', () => {
  const debounce = createDebounce();
  const done: string[] = [];
  for (const text of ['m', 'mi', 'mie']) {
    const typing = debounce.isTyping(text);
    debounce.after(typing, () => done.push(text));
    vi.advanceTimersByTime(120);
  }
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(done).toEqual(['mie']);
  debounce.after(false, () => done.push('at once'));
  expect(done).toEqual(['mie', 'at once']);
  debounce.after(true, () => done.push('never'));
  debounce.cancel();
  vi.advanceTimersByTime(1000);
  expect(done).toHaveLength(2);
});
