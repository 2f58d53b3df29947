import type { Report } from '../report.ts';
import { addressExample } from './address-example.ts';
import { basketExpired } from './basket-expired.ts';
import { consentFuture } from './consent-future.ts';
import { consentOld } from './consent-old.ts';
import { cooperativeEmpty } from './cooperative-empty.ts';
import { dateFuture } from './date-future.ts';
import { editionNone } from './edition-none.ts';
import { eventOver } from './event-over.ts';
import { languagesSwapped } from './languages-swapped.ts';
import { nameRepeated } from './name-repeated.ts';
import { outsideTerritory } from './outside-territory.ts';
import { personalDataNone } from './personal-data-none.ts';
import { phoneTwice } from './phone-twice.ts';
import { photoUnused } from './photo-unused.ts';
import { pointOfSaleEmpty } from './point-of-sale-empty.ts';
import { priceUndated } from './price-undated.ts';
import type { RuleInput, Rules } from './rule.ts';
import { sampleLeft } from './sample-left.ts';
import { sizeDearer } from './size-dearer.ts';
import { sizeTwice } from './size-twice.ts';
import { workshopOutside } from './workshop-outside.ts';

/** All rules by code. They need loaded content, so they live here: `check` knows diagnostics only. */
export const RULES = {
  'photo-unused': photoUnused,
  'price-undated': priceUndated,
  'date-future': dateFuture,
  'consent-future': consentFuture,
  'consent-old': consentOld,
  'size-twice': sizeTwice,
  'size-dearer': sizeDearer,
  'outside-territory': outsideTerritory,
  'edition-none': editionNone,
  'personal-data-none': personalDataNone,
  'address-example': addressExample,
  'sample-left': sampleLeft,
  'basket-expired': basketExpired,
  'event-over': eventOver,
  'workshop-outside': workshopOutside,
  'point-of-sale-empty': pointOfSaleEmpty,
  'cooperative-empty': cooperativeEmpty,
  'phone-twice': phoneTwice,
  'name-repeated': nameRepeated,
  'languages-swapped': languagesSwapped,
} satisfies Rules;

/** Runs every rule. */
export function applyRules(content: Omit<RuleInput, 'today'>, report: Report): void {
  const today = content.now.toISOString().slice(0, 10);
  for (const rule of Object.values(RULES)) rule({ ...content, today }, report);
}
