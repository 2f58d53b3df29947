import Contacts from './Contacts.astro';
import Counts from './Counts.astro';
import Notice from './Notice.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';

/** The components an editorial page may use: the loader refuses every other (`src/load/pages.ts`). */
export const components = { Contacts, Counts, Notice, Step, Steps };
