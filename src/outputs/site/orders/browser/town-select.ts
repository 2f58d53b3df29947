import type { Located } from '../../../../model/values/within.ts';
import { keepTown, keptTown } from './saved-order.ts';
import { shelf } from './default-storage.ts';
import { ELSEWHERE } from '../shared/town.ts';

/** Said on the document when someone has chosen a town. */
const TOWN_CHANGED = 'dalil:town';

/** The town someone chose, as this page calls it. */
export interface ChosenTown extends Located {
  /** Within a sentence. */
  said: string;
  /** As an address; undefined for a town that is not on the list. */
  written?: string;
}

function selects(): HTMLSelectElement[] {
  return [...document.querySelectorAll<HTMLSelectElement>('select[data-town]')];
}

/** The town chosen on this page or on an earlier one; undefined before that, and for a town the guide lost. */
export function chosenTown(): ChosenTown | undefined {
  const option = selects()[0]?.selectedOptions[0];
  if (!option?.value) return undefined;
  const said = option.dataset['said'] ?? option.text;
  return {
    key: option.value,
    within: option.dataset['within'],
    said,
    written: option.value === ELSEWHERE ? undefined : said,
  };
}

function showKept(): void {
  const key = keptTown(shelf) ?? '';
  for (const select of selects()) {
    const known = [...select.options].some((option) => option.value === key);
    select.value = known ? key : '';
  }
}

/** Fills in the town chosen once, keeps the one chosen now, and calls `react` at once and at every change. */
export function followTown(react: (town: ChosenTown | undefined) => void): void {
  showKept();
  for (const select of selects()) {
    if (select.dataset['followed']) continue;
    select.dataset['followed'] = 'yes';
    select.addEventListener('change', () => {
      keepTown(shelf, select.value);
      showKept();
      document.dispatchEvent(new Event(TOWN_CHANGED));
    });
  }
  document.addEventListener(TOWN_CHANGED, () => react(chosenTown()));
  react(chosenTown());
}
