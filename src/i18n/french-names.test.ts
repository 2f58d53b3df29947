import { expect, it } from 'vitest';
import { atName, ofName } from './french-names.ts';
import { translator } from './translate.ts';

it.each([
  ['Khouribga', 'de Khouribga', 'à Khouribga'],
  ['Oued Zem', 'd’Oued Zem', 'à Oued Zem'],
  ['El Foqra', 'd’El Foqra', 'à El Foqra'],
  ['Échemmaia', 'd’Échemmaia', 'à Échemmaia'],
  ['Œillet', 'd’Œillet', 'à Œillet'],
  ['Hattane', 'de Hattane', 'à Hattane'],
  ['Youssoufia', 'de Youssoufia', 'à Youssoufia'],
  ['Le Tleta', 'du Tleta', 'au Tleta'],
  ['Les Oudayas', 'des Oudayas', 'aux Oudayas'],
  ['La Place', 'de la Place', 'à la Place'],
  ['L’Oriental', 'de l’Oriental', 'à l’Oriental'],
  ["L'Oriental", 'de l’Oriental', 'à l’Oriental'],
  ['Lakhyayta', 'de Lakhyayta', 'à Lakhyayta'],
  ['Lesna', 'de Lesna', 'à Lesna'],
  ['الرحامنة', 'de الرحامنة', 'à الرحامنة'],
  ['3 Marches', 'de 3 Marches', 'à 3 Marches'],
])('%s', (name, of, at) => {
  expect(ofName(name)).toBe(of);
  expect(atName(name)).toBe(at);
});

it('stands in the French texts that need it', () => {
  const t = translator('fr');
  expect(t('site:town.delivery', { name: 'Le Tleta' })).toBe('Qui livre au Tleta ?');
  expect(t('site:town.products', { name: 'Oued Zem' })).toBe('Produits d’Oued Zem');
  expect(t('site:town.rest.region', { name: 'L’Oriental' })).toBe('Région de l’Oriental, autre commune');
});
