import { expect, test } from 'vitest';
import { setWords } from './set-words.ts';

const page = (body: string) => `<html><title>أڭادير D-1/2</title><body>${body}</body></html>`;

test.each([
  [
    '<p title="أڭادير > أڭادير">زيت أڭادير، ولڭنا</p>',
    '<p title="أڭادير > أڭادير">زيت <span class="fallback-face">أڭادير</span>، <span class="fallback-face">ولڭنا</span></p>',
  ],
  ['<p>رقم D-000/2026 (مثال)</p>', '<p>رقم <span class="nowrap">D-000/2026</span> (مثال)</p>'],
  ['<p>loi 09-08, 12/2026</p>', '<p>loi <span class="nowrap">09-08</span>, <span class="nowrap">12/2026</span></p>'],
  ['<a href="/p/1-2/">x</a>', '<a href="/p/1-2/">x</a>'],
  ['<p>(6 قطع) 100 حبة</p>', '<p>(6\u00a0قطع) 100\u00a0حبة</p>'],
  ['<p>6 couverts, 1 200 kg, lot de 12</p>', '<p>6\u00a0couverts, 1\u00a0200\u00a0kg, lot de 12</p>'],
  ['<p>حوالي 1 200 كلغ</p>', '<p>حوالي 1\u00a0200\u00a0كلغ</p>'],
  ['<p>0685 00 00 02</p>', '<p>0685 00 00 02</p>'],
  ['<p>Marque-page, mi-mai, Aït-Baha, porte-clés</p>', '<p>Marque-page, mi-mai, Aït-Baha, porte-clés</p>'],
  ['<h1>زيت Miel</h1>', '<h1>زيت Miel</h1>'],
])('%s', (body, set) => expect(setWords(page(body))).toBe(page(set)));
