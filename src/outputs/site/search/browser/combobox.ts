import { counted, readForms } from './counting.ts';
import { setHidden, setText } from './dom.ts';
import { follow } from './follow.ts';
import { createPause } from './pause.ts';
import type { Found } from './protocol.ts';
import { quoting } from './quoting.ts';
import { createRow } from './row.ts';
import { AT_ONCE, createRows } from './rows.ts';
import type { Box } from './start.ts';

/** Rows under the box: as many as a phone shows above its keyboard, and a little more. */
const MOST = 6;

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

/** The options of a list box: at most one is chosen, and the input says which (the focus never leaves it). */
function createChoice(input: HTMLInputElement, list: HTMLElement) {
  let chosen = -1;

  const choose = (next: number) => {
    list.children[chosen]?.setAttribute('aria-selected', 'false');
    chosen = next;
    const option = list.children[chosen];
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  return {
    get chosen() {
      return chosen;
    },
    /** Nothing, until a key is pressed again. */
    clear() {
      if (chosen >= 0) choose(-1);
    },
    /** From the last option back to what was typed, and round again. */
    step(by: 1 | -1) {
      const places = list.children.length + 1;
      choose(((chosen + 1 + by + places) % places) - 1);
    },
    show(open: boolean) {
      if (!open && chosen >= 0) choose(-1);
      if (list.hidden !== open && input.hasAttribute('aria-expanded')) return;
      list.hidden = !open;
      input.setAttribute('aria-expanded', String(open));
    },
  };
}

/** Results under the box while one types (ARIA Authoring Practices, editable combobox with list autocomplete). */
export function enhanceBox({ root, form, input, client, home, pictures }: Box): void {
  const parts = partsOf(root);
  if (!parts) return;
  const { list, status, failed, option } = parts;
  const forms = readForms(root.dataset['results']);
  const choice = createChoice(input, list);
  const pause = createPause();

  const named = <Drawn extends { element: HTMLElement }>(drawn: Drawn, at: number | string): Drawn => {
    drawn.element.id = `${list.id}-${at}`;
    return drawn;
  };
  const made = (template: HTMLTemplateElement, name: string) =>
    named({ element: template.content.firstElementChild?.cloneNode(true) as HTMLElement }, name).element;
  const rows = createRows(list, (at) => named(createRow(option, { home, pictures }), at));
  const [all, none] = [made(parts.all, 'all'), made(parts.none, 'none')];

  // Set here, not in the page: without a script there is no list, and the input is a plain search field.
  list.setAttribute('role', 'listbox');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  choice.show(false);

  const say = (text: string) => setText(status, text);
  const asks = (query: string) => input.value.trim() === query && document.activeElement === input;
  /** The last options: how everything is to be seen, or what to try instead. */
  const showBehind = (...behind: HTMLElement[]) => {
    const there = [...list.children].slice(rows.count);
    if (there.length === behind.length && there.every((element, at) => element === behind[at])) return;
    for (const element of there) element.remove();
    list.append(...behind);
  };

  /** The results, of which the first come with every letter and the others after a pause. */
  const draw = ({ cards, total }: Found, most = cards.length) => {
    rows.show(cards, most);
    showBehind(...(total > cards.length ? [all] : []));
    choice.show(total > 0);
  };

  /** Where there is nothing: words to try instead, and whom to ask. */
  const drawNone = (query: string, near: readonly string[]) => {
    const said = none.querySelector<HTMLElement>('[data-part="said"]');
    setText(said, quoting(said?.dataset['text'], query));
    const words = near.map((word, at) => {
      const element = made(parts.near, `near-${at}`);
      setText(element.querySelector('[data-part="word"]'), word);
      return element;
    });
    showBehind(none, ...words);
    choice.show(true);
  };

  const settle = async (found: Found) => {
    const { query, total } = found;
    if (!asks(query)) return;
    say(counted(forms, total, document.documentElement.lang));
    if (total > 0) return draw(found);
    const { near = [] } = await client.ask(query, { most: MOST, more: true }).catch((): Partial<Found> => ({}));
    if (asks(query)) drawNone(query, near);
  };

  const search = async () => {
    const query = input.value.trim();
    const typing = pause.isTyping(input.value);
    if (!query) {
      say('');
      return choice.show(false);
    }
    try {
      const found = await client.ask(query, { most: MOST });
      setHidden(failed, true);
      // Too late: the box was emptied or left while the index was on its way.
      if (!asks(query)) return;
      choice.clear();
      draw(found, AT_ONCE);
      pause.after(typing, () => void settle(found));
    } catch {
      setHidden(failed, false);
    }
  };

  /** A result is opened, a word is looked for instead, and all the rest is on the search page. */
  const press = (option: Element) => {
    const path = rows.pathOf(option);
    const word = option.querySelector('[data-part="word"]')?.textContent;
    if (path !== undefined) follow(home + path);
    else if (word) {
      input.value = word;
      void search();
    } else follow(`${form.action}?q=${encodeURIComponent(input.value.trim())}`);
  };

  const close = () => {
    pause.cancel();
    choice.show(false);
  };

  const onKey = (event: KeyboardEvent) => {
    const open = !list.hidden;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    const chosen = list.children[choice.chosen];
    if (step && open) choice.step(step);
    else if (step) void search();
    else if (event.key === 'Enter' && open && chosen) press(chosen);
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
  // Pressing an option must not take the focus, or the list would close before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const pressed = (target as Element).closest('[role="option"]');
    if (pressed) press(pressed);
  });
}
