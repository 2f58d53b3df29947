/** Texts saved in the browser, by name. */
export interface TextStorage {
  get: (name: string) => string | null;
  /**
   * @returns `saved`, or `session` when the text is only kept until the tab is closed, because storage is not available
   */
  set: (name: string, text: string) => 'saved' | 'session';
}

/** The window, whose name survives page changes in a tab even when storage is full or forbidden. */
export interface NamedWindow {
  name: string;
}

function textsInTab(tab: NamedWindow, prefix: string): Record<string, string> {
  try {
    const all: unknown = JSON.parse(tab.name);
    const own = typeof all === 'object' && all !== null ? (all as Record<string, unknown>)[prefix] : undefined;
    return typeof own === 'object' && own !== null ? (own as Record<string, string>) : {};
  } catch {
    return {};
  }
}

/**
 * Creates a storage for texts in `localStorage`, or in the tab when that is full, forbidden or missing.
 *
 * @param storage called each time, because access throws where storage is forbidden
 * @param prefix separates guides on the same host
 */
export function createStorage(storage: () => Storage, tab: NamedWindow, prefix: string): TextStorage {
  return {
    get(name) {
      // A text in the tab is newer: it was written when storage failed.
      const text = textsInTab(tab, prefix)[name];
      if (typeof text === 'string') return text;
      try {
        return storage().getItem(`${prefix}${name}`);
      } catch {
        return null;
      }
    },
    set(name, text) {
      const { [name]: before, ...others } = textsInTab(tab, prefix);
      try {
        storage().setItem(`${prefix}${name}`, text);
        if (before !== undefined) tab.name = JSON.stringify({ [prefix]: others });
        return 'saved';
      } catch {
        tab.name = JSON.stringify({ [prefix]: { ...others, [name]: text } });
        return 'session';
      }
    },
  };
}
