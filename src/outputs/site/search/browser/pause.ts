/** As long as someone who is still typing never waits between two letters. */
const PAUSE = 250;

/** Puts off what need not be done with every letter until nobody types any more. */
export interface Pause {
  /** True when no more than a letter came or went since the last time: there may be others. Forgets what was put off. */
  isTyping: (text: string) => boolean;
  /** Does it after a pause; at once when nobody is typing. */
  after: (typing: boolean, work: () => void) => void;
  /** Forgets what was put off. */
  cancel: () => void;
}

export function createPause(): Pause {
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
      if (typing) timer = setTimeout(work, PAUSE);
      else work();
    },
  };
}
