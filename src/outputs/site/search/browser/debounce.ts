/** Milliseconds: longer than a typing visitor waits between two letters. */
const DELAY = 250;

/** Delays work until the visitor stops typing. */
export interface Debounce {
  /** True when the text is one letter longer or shorter than last time: more may follow. Cancels delayed work. */
  isTyping: (text: string) => boolean;
  /** Runs work after the delay, or at once when nobody is typing. */
  after: (typing: boolean, work: () => void) => void;
  /** Cancels delayed work. */
  cancel: () => void;
}

export function createDebounce(): Debounce {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before = 0;
  const cancel = () => clearTimeout(timer);
  return {
    cancel,
    isTyping({ length }) {
      cancel();
      const typing = Math.abs(length - before) === 1;
      before = length;
      return typing;
    },
    after(typing, work) {
      cancel();
      if (typing) timer = setTimeout(work, DELAY);
      else work();
    },
  };
}
