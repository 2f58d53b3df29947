import type { PageComponent } from '../../model/page.ts';
import Contacts from './Contacts.astro';
import Counts from './Counts.astro';
import Notice from './Notice.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';

type Template = (props: { title?: string }) => unknown;

/** Components of editorial pages, by name. */
export const components: Record<PageComponent, Template> = { Contacts, Counts, Notice, Step, Steps };
