import { expect, test } from 'vitest';
import { drawableText, undrawable } from './drawable.ts';

test.each([
  ['عسل حرّ، 100 ٪ « نور »', ''],
  ['تمور لڭنا ݣ ڨ گ پ ڤ', ''],
  ['ⵜⴰⵎⵎⵏⵜ', ''],
  ['Aɣrum, ɛli, ṭazra, œuf, e\u0301te\u0301', ''],
  ['95 € · 20 °C × 2 – ½ kg…', ''],
  ['می\u200cخواهم \u200fعسل hydro\u00adlat', ''],
  ['Miel pur ✅ 🚚', '✅ 🚚'],
  ['★★★ ✔', '★ ✔'],
  ['𝗕𝗶𝗼', '𝗕 𝗶 𝗼'],
  ['中文', '中 文'],
])('%j cannot draw %j', (text, missing) => expect(undrawable(text).join(' ')).toBe(missing));

test.each([
  ['🍯 عسل', 'عسل'],
  ['Étoile ★ du mont', 'Étoile du mont'],
  ['Miel ✅', 'Miel'],
  ['👩‍🌾 femmes de Zaïda', 'femmes de Zaïda'],
  ['1️⃣ kg', '1 kg'],
  ['4 ℃', '4 °C'],
  ['№ 8', 'No 8'],
  ['𝗕𝗶𝗼', 'Bio'],
  ['🇲🇦', ''],
  ['می\u200cخواهم', 'می\u200cخواهم'],
])('%j is drawn as %j', (text, drawn) => expect(drawableText(text)).toBe(drawn));
