import { expect, it } from 'vitest';
import { piecesOf } from './pieces.ts';
import { readProduct } from './product.ts';
import { findSizes, wholeSize } from './size.ts';

const said = (typed: string) => {
  const { name, variants } = readProduct(typed);
  return [
    name,
    ...variants.map(({ size = '', price }) => [size, price.qualifier, price.amount ?? price.min ?? ''].join(' ')),
  ];
};

it.each([
  ['Confiture de figues 350 g – 35 DH', ['Confiture de figues', '350 g exact 35']],
  ['Couscous d’orge 1kg 26dh', ['Couscous d’orge', '1 kg exact 26']],
  ['Miel (500g: 60 DH; 1kg: 110 DH)', ['Miel', '500 g exact 60', '1 kg exact 110']],
  ['زيت الزيتون 1ل 95 درهم', ['زيت الزيتون', '1 l exact 95']],
  ['Amlou pot 250 g : 55', ['Amlou', '250 g exact 55']],
  ['Panier doum 30 cm 60 DH', ['Panier doum', '30 cm exact 60']],
  ['Œufs plateau de 30 : 45 DH', ['Œufs', 'plateau de 30 pièces exact 45']],
  ['Djellaba sur devis', ['Djellaba', ' on-request ']],
  ['Tapis (à partir de 900 DH)', ['Tapis', ' from 900']],
  ['Nappe 6 couverts', ['Nappe 6 couverts']],
  ['Thé n° 5', ['Thé n° 5']],
])('reads %s', (typed, read) => {
  expect(said(typed)).toEqual(read);
});

it.each([
  ['كيس 1 كغ', ['1 kg']],
  ['قنينة لتر واحد', ['1 l']],
  ['بيدو 5 لترات', ['5 l']],
  ['نصف كيلو', ['0,5 kg']],
  ['Tapis 2x3 m', ['2 × 3 m']],
  ['2م/3م', ['2 × 3 m']],
  ['1kg/500g', ['1 kg', '500 g']],
  ['lot de 6', ['lot de 6 pièces']],
])('finds the sizes of %s', (typed, sizes) => {
  expect(findSizes(typed).map(({ text }) => text)).toEqual(sizes);
});

it('reads a unit by itself, where a column is about units', () => {
  expect([wholeSize('kg')?.text, wholeSize('la pièce')?.text, wholeSize('كيلوغرام')?.text, wholeSize('rouge')]).toEqual(
    ['1 kg', '1 pièce', '1 kg', undefined],
  );
});

it('cuts lists, and neither figures nor brackets', () => {
  expect(piecesOf('18,50 dh, 25dh')).toEqual(['18,50 dh', '25dh']);
  expect(piecesOf('miel (thym, oranger), cire')).toEqual(['miel (thym, oranger)', 'cire']);
  expect(piecesOf('1. miel\n2. huile')).toEqual(['miel', 'huile']);
});
