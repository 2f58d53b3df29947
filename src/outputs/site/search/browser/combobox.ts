import { setHidden, setText } from '../../browser/dom.ts';
import { formatCount, readPluralForms } from '../../shared/format-count.ts';
import { createDebounce } from './debounce.ts';
import { insertQuery } from './insert-query.ts';
import { openAddress } from './open-address.ts';
import type { SearchResults } from './protocol.ts';
import { createResultRow } from './result-row.ts';
import { createResultRows, IMMEDIATE_ROWS } from './result-rows.ts';
import type { SearchBox } from './search-box.ts';

/** Rows under the box: a few more than a phone shows above its keyboard. */
const MAX_ROWS = 6;

interface Parts {
  list: HTMLElement;
  status: HTMLElement;
  failed: HTMLElement;
  option: HTMLTemplateElement;
  near: HTMLTemplateElement;
  all: HTMLTemplateElement;
  none: HTMLTemplateElement;
}

function partsOf(root: HTMLElement): Parts | undefined {
  const list = root.querySelector<HTMLElement>('.options');
  const status = root.querySelector<HTMLElement>('[data-part="status"]');
  const failed = root.querySelector<HTMLElement>('[data-part="failed"]');
  const [option, near, all, none] = ['option', 'near', 'all', 'none'].map((name) =>
    root.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`),
  );
  return list && status && failed && option && near && all && none
    ? { list, status, failed, option, near, all, none }
    : undefined;
}

/** The active option of a list box. The focus stays in the input, which names the option (`aria-activedescendant`). */
function createActiveOption(input: HTMLInputElement, list: HTMLElement) {
  let active = -1;

  const activate = (next: number) => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = next;
    const option = list.children[active];
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  return {
    get position() {
      return active;
    },
    clear() {
      if (active >= 0) activate(-1);
    },
    /** After the last option comes the input, then the first option again. */
    step(by: 1 | -1) {
      const places = list.children.length + 1;
      activate(((active + 1 + by + places) % places) - 1);
    },
    show(open: boolean) {
      if (!open && active >= 0) activate(-1);
      if (list.hidden !== open && input.hasAttribute('aria-expanded')) return;
      list.hidden = !open;
      input.setAttribute('aria-expanded', String(open));
    },
  };
}

/** Shows results under the box while typing (ARIA Authoring Practices, editable combobox with list autocomplete). */
export function startCombobox({ root, form, input, client, home, pictures }: SearchBox): void {
  const parts = partsOf(root);
  if (!parts) return;
  const { list, status, failed, option } = parts;
  const pluralForms = readPluralForms(root.dataset['results']);
  const activeOption = createActiveOption(input, list);
  const debounce = createDebounce();

  const withId = <Item extends { element: HTMLElement }>(item: Item, suffix: number | string): Item => {
    item.element.id = `${list.id}-${suffix}`;
    return item;
  };
  const copyOf = (template: HTMLTemplateElement, suffix: string) =>
    withId({ element: template.content.firstElementChild?.cloneNode(true) as HTMLElement }, suffix).element;
  const rows = createResultRows(list, (at) => withId(createResultRow(option, { home, pictures }), at));
  const [all, none] = [copyOf(parts.all, 'all'), copyOf(parts.none, 'none')];

  // Set here, not in the page: without a script, the input is a plain search field.
  list.setAttribute('role', 'listbox');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  activeOption.show(false);

  const announce = (text: string) => setText(status, text);
  const isCurrent = (query: string) => input.value.trim() === query && document.activeElement === input;
  /** Sets the options after the results: the link to all results, or suggestions. */
  const setLastOptions = (...options: HTMLElement[]) => {
    const current = [...list.children].slice(rows.count);
    if (current.length === options.length && current.every((element, at) => element === options[at])) return;
    for (const element of current) element.remove();
    list.append(...options);
  };

  /** @param limit how many rows change now; the others follow after a pause */
  const draw = ({ cards, total }: SearchResults, limit = cards.length) => {
    rows.show(cards, limit);
    setLastOptions(...(total > cards.length ? [all] : []));
    activeOption.show(total > 0);
  };

  /** Without results: suggestions, and a way to ask the programme. */
  const drawNone = (query: string, suggestions: readonly string[]) => {
    const message = none.querySelector<HTMLElement>('[data-part="said"]');
    setText(message, insertQuery(message?.dataset['text'], query));
    const words = suggestions.map((word, at) => {
      const element = copyOf(parts.near, `near-${at}`);
      setText(element.querySelector('[data-part="word"]'), word);
      return element;
    });
    setLastOptions(none, ...words);
    activeOption.show(true);
  };

  const showDetails = async (found: SearchResults) => {
    const { query, total } = found;
    if (!isCurrent(query)) return;
    announce(formatCount(pluralForms, total, document.documentElement.lang));
    if (total > 0) return draw(found);
    const options = { limit: MAX_ROWS, details: true };
    const { suggestions = [] } = await client.ask(query, options).catch((): Partial<SearchResults> => ({}));
    if (isCurrent(query)) drawNone(query, suggestions);
  };

  const search = async () => {
    const query = input.value.trim();
    const typing = debounce.isTyping(input.value);
    if (!query) {
      announce('');
      return activeOption.show(false);
    }
    try {
      const found = await client.ask(query, { limit: MAX_ROWS });
      setHidden(failed, true);
      // The box was emptied or left while the index was loading.
      if (!isCurrent(query)) return;
      activeOption.clear();
      draw(found, IMMEDIATE_ROWS);
      debounce.after(typing, () => void showDetails(found));
    } catch {
      setHidden(failed, false);
    }
  };

  /** Opens a result, searches for a suggestion, or opens the search page with all results. */
  const choose = (option: Element) => {
    const path = rows.pathOf(option);
    const word = option.querySelector('[data-part="word"]')?.textContent;
    if (path !== undefined) openAddress(home + path);
    else if (word) {
      input.value = word;
      void search();
    } else openAddress(`${form.action}?q=${encodeURIComponent(input.value.trim())}`);
  };

  const close = () => {
    debounce.cancel();
    activeOption.show(false);
  };

  const onKey = (event: KeyboardEvent) => {
    const open = !list.hidden;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    const option = list.children[activeOption.position];
    if (step && open) activeOption.step(step);
    else if (step) void search();
    else if (event.key === 'Enter' && open && option) choose(option);
    else if (event.key === 'Escape' && open) close();
    else return;
    event.preventDefault();
  };

  input.addEventListener('input', search);
  input.addEventListener('focus', search);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', onKey);
  form.addEventListener('reset', () => {
    close();
    input.focus();
  });
  // Pressing an option must not move the focus, or the list would close before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const pressed = (target as Element).closest('[role="option"]');
    if (pressed) choose(pressed);
  });
}
