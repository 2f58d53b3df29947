import { counted, readForms } from './counting.ts';
import { drawCard } from './draw.ts';
import { follow } from './follow.ts';
import type { Found } from './protocol.ts';
import type { Box } from './start.ts';

/** Rows under the box: as many as a phone shows above its keyboard, and a little more. */
const MOST = 6;

interface Parts {
  list: HTMLElement;
  status: HTMLElement;
  failed: HTMLElement;
  option: HTMLTemplateElement;
  all: HTMLTemplateElement;
}

function partsOf(root: HTMLElement): Parts | undefined {
  const list = root.querySelector<HTMLElement>('.options');
  const status = root.querySelector<HTMLElement>('[data-part="status"]');
  const failed = root.querySelector<HTMLElement>('[data-part="failed"]');
  const option = root.querySelector<HTMLTemplateElement>('template[data-template="option"]');
  const all = root.querySelector<HTMLTemplateElement>('template[data-template="all"]');
  return list && status && failed && option && all ? { list, status, failed, option, all } : undefined;
}

/** The options of a list box: at most one is chosen, and the input says which (the focus never leaves it). */
function createChoice(input: HTMLInputElement, list: HTMLElement) {
  let chosen = -1;

  const choose = (next: number) => {
    chosen = next;
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === chosen));
    }
    const option = list.children[chosen];
    if (!option) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  return {
    get chosen() {
      return chosen;
    },
    choose,
    /** From the last option back to what was typed, and round again. */
    step(by: 1 | -1) {
      const places = list.children.length + 1;
      choose(((chosen + 1 + by + places) % places) - 1);
    },
    show(open: boolean) {
      list.hidden = !open;
      input.setAttribute('aria-expanded', String(open));
      if (!open) choose(-1);
    },
  };
}

/** Results under the box while one types (ARIA Authoring Practices, editable combobox with list autocomplete). */
export function enhanceBox({ root, form, input, client, home, pictures }: Box): void {
  const parts = partsOf(root);
  if (!parts) return;
  const { list, status, failed, option, all } = parts;
  const forms = readForms(root.dataset['results']);
  const choice = createChoice(input, list);
  /** Where each option leads. */
  let addresses: string[] = [];

  // Set here, not in the page: without a script there is no list, and the input is a plain search field.
  list.setAttribute('role', 'listbox');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  choice.show(false);

  const draw = ({ cards, words, total, query }: Found) => {
    const found = new Set(words);
    const options: Node[] = cards.map((card) => drawCard(option, card, found, pictures));
    addresses = cards.map(({ path }) => home + path);
    if (total > cards.length) {
      options.push(all.content.cloneNode(true));
      addresses.push(`${form.action}?q=${encodeURIComponent(query)}`);
    }
    list.replaceChildren(...options);
    for (const [index, drawn] of [...list.children].entries()) drawn.id = `${list.id}-${index}`;
    status.textContent = counted(forms, total, document.documentElement.lang);
    choice.choose(-1);
    choice.show(addresses.length > 0);
  };

  const search = async () => {
    const query = input.value.trim();
    if (!query) {
      status.textContent = '';
      return choice.show(false);
    }
    try {
      const answer = await client.ask(query, MOST);
      failed.hidden = true;
      // Too late: the box was emptied or left while the index was on its way.
      if (input.value.trim() === query && document.activeElement === input) draw(answer);
    } catch {
      failed.hidden = false;
    }
  };

  const onKey = (event: KeyboardEvent) => {
    const open = !list.hidden;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    const address = addresses[choice.chosen];
    if (step && open) choice.step(step);
    else if (step) search();
    else if (event.key === 'Enter' && open && address) follow(address);
    else if (event.key === 'Escape' && open) choice.show(false);
    else return;
    event.preventDefault();
  };

  input.addEventListener('input', search);
  input.addEventListener('focus', search);
  input.addEventListener('blur', () => choice.show(false));
  input.addEventListener('keydown', onKey);
  form.addEventListener('reset', () => {
    choice.show(false);
    input.focus();
  });
  // Pressing an option must not take the focus, or the list would close before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const pressed = (target as Element).closest('[role="option"]');
    const address = pressed && addresses[[...list.children].indexOf(pressed)];
    if (address) follow(address);
  });
}
