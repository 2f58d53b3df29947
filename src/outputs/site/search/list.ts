import { counted, readForms } from './counting.ts';
import { drawCard } from './draw.ts';
import type { Found } from './protocol.ts';
import type { Box } from './start.ts';

/** Rows under the box: as many as a phone shows above its keyboard, and a little more. */
const MOST = 6;

function template(root: HTMLElement, name: string): HTMLTemplateElement | null {
  return root.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
}

/** Results under the box while one types (ARIA Authoring Practices, editable combobox with list autocomplete). */
export function enhanceBox({ root, form, input, client, home, pictures }: Box): void {
  const list = root.querySelector<HTMLElement>('.options');
  const status = root.querySelector<HTMLElement>('[data-part="status"]');
  const failed = root.querySelector<HTMLElement>('[data-part="failed"]');
  const row = template(root, 'option');
  const all = template(root, 'all');
  if (!list || !status || !failed || !row || !all) return;
  const forms = readForms(root.dataset['results']);
  const locale = document.documentElement.lang;
  /** Where each option leads. */
  let addresses: string[] = [];
  let chosen = -1;

  list.role = 'listbox';
  input.role = 'combobox';
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  function show(open: boolean): void {
    list?.toggleAttribute('hidden', !open);
    input.setAttribute('aria-expanded', String(open));
    if (!open) choose(-1);
  }

  function choose(next: number): void {
    chosen = next;
    for (const [index, option] of [...(list?.children ?? [])].entries()) {
      option.setAttribute('aria-selected', String(index === chosen));
      if (index !== chosen) continue;
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
    if (chosen < 0) input.removeAttribute('aria-activedescendant');
  }

  function draw({ cards, words, total, query }: Found): void {
    const found = new Set(words);
    const options = cards.map((card) => drawCard(row as HTMLTemplateElement, card, found, pictures));
    addresses = cards.map(({ path }) => home + path);
    if (total > cards.length) {
      options.push((all?.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement);
      addresses.push(`${form.action}?q=${encodeURIComponent(query)}`);
    }
    for (const [index, option] of options.entries()) option.id = `${list?.id}-${index}`;
    list?.replaceChildren(...options);
    (status as HTMLElement).textContent = counted(forms, total, locale);
    choose(-1);
    show(options.length > 0);
  }

  async function search(): Promise<void> {
    const query = input.value.trim();
    if (!query) {
      (status as HTMLElement).textContent = '';
      return show(false);
    }
    try {
      const answer = await client.ask(query, MOST);
      failed?.setAttribute('hidden', '');
      // Too late: the box was emptied or left while the index was on its way.
      if (input.value.trim() === query && document.activeElement === input) draw(answer);
    } catch {
      failed?.removeAttribute('hidden');
    }
  }

  input.addEventListener('input', search);
  input.addEventListener('focus', () => {
    if (input.value) search();
  });
  input.addEventListener('blur', () => show(false));
  form.addEventListener('reset', () => {
    show(false);
    input.focus();
  });
  input.addEventListener('keydown', (event) => {
    const open = !list.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !open) search();
    else if (step) {
      // From the last option back to what was typed, and round again.
      const places = addresses.length + 1;
      choose(((chosen + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter' && open && chosen >= 0) location.assign(addresses[chosen] ?? form.action);
    else if (event.key === 'Escape' && open) show(false);
    else return;
    event.preventDefault();
  });
  // Pressing an option must not take the focus, or the list would close before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role="option"]');
    const address = option && addresses[[...list.children].indexOf(option)];
    if (address) location.assign(address);
  });
}
