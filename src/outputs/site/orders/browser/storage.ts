/** What one can keep on the phone. */
export interface Shelf {
  get: (name: string) => string | null;
  /** @returns `kept` for good, `visit` while this tab is open, where the phone refuses more */
  set: (name: string, text: string) => 'kept' | 'visit';
}

/** The window's own name: the one thing a tab remembers from page to page when storage is full or forbidden. */
export interface Tab {
  name: string;
}

function remembered(tab: Tab, prefix: string): Record<string, string> {
  try {
    const all: unknown = JSON.parse(tab.name);
    const own = typeof all === 'object' && all !== null ? (all as Record<string, unknown>)[prefix] : undefined;
    return typeof own === 'object' && own !== null ? (own as Record<string, string>) : {};
  } catch {
    return {};
  }
}

/**
 * A place to keep texts, in the browser's storage, or in the tab when storage is full, forbidden or missing.
 *
 * @param storage asked for each time, because merely naming it fails where it is forbidden
 * @param prefix tells the guides of one host apart
 */
export function createShelf(storage: () => Storage, tab: Tab, prefix: string): Shelf {
  return {
    get(name) {
      // What is in the tab was written because the storage would not take it: it is the newer.
      const text = remembered(tab, prefix)[name];
      if (typeof text === 'string') return text;
      try {
        return storage().getItem(`${prefix}${name}`);
      } catch {
        return null;
      }
    },
    set(name, text) {
      const { [name]: before, ...others } = remembered(tab, prefix);
      try {
        storage().setItem(`${prefix}${name}`, text);
        if (before !== undefined) tab.name = JSON.stringify({ [prefix]: others });
        return 'kept';
      } catch {
        tab.name = JSON.stringify({ [prefix]: { ...others, [name]: text } });
        return 'visit';
      }
    },
  };
}
