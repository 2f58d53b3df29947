import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { SAMPLE } from '../setup/sample.ts';

/** The catalogue of the sample. */
export async function webCatalogue(): Promise<Catalogue> {
  const { catalogues } = await load(SAMPLE, { now: new Date() });
  if (!catalogues) throw new Error('The sample catalogue does not load');
  return catalogues.web;
}
