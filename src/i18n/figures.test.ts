import { describe, expect, it } from 'vitest';
import { wrapFigures, keepFiguresTogether, isolatePlainFigures } from './figures.ts';
import { isolateFigures } from './isolate-figures.ts';

const held = (figures: string) => `<bdi class="figures" dir="ltr">${figures}</bdi>`;

describe('figures in Arabic', () => {
  it.each([
    '06 85 00 00 46',
    '0685-00-00-46',
    '06.85.00.00.46',
    '+212 6 85 00 00 46',
    '+212 (0)6 85 00 00 46',
    '＋212685000046',
    '00212 685-000046',
    '٠٦ ٨٥ ٠٠ ٠٠ ٤٦',
    '604-01',
    '1 200',
    '1\u202f200',
    '12,50',
    '120 × 200',
    '120×200×30 cm',
    '20x30',
    '20 cm × 30 cm',
    '10-12',
    '10 – 12',
    '2019–2023',
    '05/03/2026',
    '2026-03-05',
    '25%',
    '25 %',
    '1/2',
    '8 h 30',
    '8h30',
    '08:30-18:00',
    '8h-18h',
    '-5 °C',
    '95 DH',
    '1 200 DH',
    '500 g',
    '2 m²',
    '~20',
  ])('%s is an island and stays whole', (figures) => {
    expect(wrapFigures(`نص ${figures} ثم ${figures}، ب${figures}`, 'rtl').split(held(figures))).toHaveLength(
      figures.startsWith('-') ? 3 : 4,
    );
  });

  it.each(['سنة 2019', '12 عضوا', '20 litres', 'Miel 06 85 00 00 46'.slice(0, 4)])('%s needs nothing', (text) => {
    expect(wrapFigures(text, 'rtl')).toBe(text);
  });

  it('are two islands where they are two phones', () => {
    expect(wrapFigures('06 85 00 00 46 / 06 61 00 00 22', 'rtl')).toBe(
      `${held('06 85 00 00 46')} / ${held('06 61 00 00 22')}`,
    );
  });

  it('read with the Latin words before them, and are kept whole', () => {
    expect(wrapFigures('عسل Bio 10-12 ثم 10-12', 'rtl')).toBe(
      `عسل Bio <span class="figures">10-12</span> ثم ${held('10-12')}`,
    );
    expect(wrapFigures('رمز A4 ورمز B2', 'rtl')).toBe('رمز A4 ورمز B2');
  });

  it('may break over lines where they are longer than a line', () => {
    const many = '12 13 14 15 16 17 18 19 20';
    expect(wrapFigures(many, 'rtl')).toBe(`<bdi dir="ltr">${many}</bdi>`);
  });

  it('are not looked for in addresses, which are islands themselves', () => {
    for (const address of ['https://example.org/a-1/10-12', 'www.example.org/1', 'a.b-1@example.org'])
      expect(wrapFigures(`زوروا ${address} الآن`, 'rtl')).toBe(`زوروا <bdi dir="ltr">${address}</bdi> الآن`);
  });

  it('are no part of an escaped character', () => {
    expect(wrapFigures('ل&#39;10 &amp; &#x27;', 'rtl')).toBe('ل&#39;10 &amp; &#x27;');
  });

  it('stand between marks of direction where there is no markup', () => {
    expect(isolatePlainFigures('عسل 604-01', 'rtl')).toBe('عسل \u2066604-01\u2069');
    expect(isolatePlainFigures('Miel 604-01', 'ltr')).toBe('Miel 604-01');
  });
});

describe('figures in French', () => {
  it.each([
    ['le 06 85 00 00 46.', 'le 06_85_00_00_46.'],
    ['1 200 DH', '1~200_DH'],
    ['1 234 567 habitants', '1~234~567 habitants'],
    ['120 × 200 cm', '120_×_200_cm'],
    ['8 h 30', '8_h_30'],
    ['12 litres', '12 litres'],
  ])('%s stays whole', (text, expected) => {
    expect(keepFiguresTogether(text)).toBe(expected.replaceAll('_', '\u00a0').replaceAll('~', '\u202f'));
  });

  it('are kept on their line where a hyphen would end it', () => {
    expect(wrapFigures('de 08:30-18:00, 12,50 en 2019', 'ltr')).toBe(
      'de <span class="figures">08:30-18:00</span>, 12,50 en 2019',
    );
  });
});

describe('French ordinals', () => {
  it.each([
    ['le 1er mai', 'le 1<sup class="ordinal">er</sup> mai'],
    ['la 1re fois', 'la 1<sup class="ordinal">re</sup> fois'],
    ['la 12e édition', 'la 12<sup class="ordinal">e</sup> édition'],
  ])('%s', (text, html) => {
    expect(wrapFigures(text, 'ltr')).toBe(html);
    expect(isolateFigures(isolateFigures(`<p>${text}</p>`))).toBe(`<p>${html}</p>`);
  });

  it.each(['12 euros', '1ère', '202-01e', 'A1er', '12345e', 'page 1 et 2'])('%s is none', (text) =>
    expect(wrapFigures(text, 'ltr')).not.toContain('<sup'),
  );

  it('are left alone in Arabic', () => expect(wrapFigures('سوق 1er', 'rtl')).toBe('سوق 1er'));
});

describe('isolateFigures', () => {
  it.each([
    ['an island', '<bdi>10-12</bdi>'],
    ['a part of an island', '<bdi class="code" dir="ltr"><b>604</b>-<i>01-02</i></bdi>'],
    ['an attribute', '<img alt="10-12 > 9-8" src="a">'],
    ['code', '<code>10-12</code>'],
    ['a drawing', '<svg><text dir="rtl">10-12</text></svg>'],
    ['a script', '<script>a = 10-12 < 5-4</script>'],
    ['a style', '<style>a{inset:1-2}</style>'],
    ['a comment', '<!-- 10-12 -->'],
    ['a title', '<title>10-12</title>'],
  ])('leaves %s alone', (_, html) => {
    expect(isolateFigures(`<p dir="rtl">${html}</p>`)).toBe(`<p dir="rtl">${html}</p>`);
  });

  it('knows the direction of every text', () => {
    const figures = held('1-2');
    const span = '<span class="figures">1-2</span>';
    expect(isolateFigures('1-2<div dir="rtl">1-2<p dir="ltr">1-2<p>1-2</p>1-2</p>1-2<br>1-2</div>1-2')).toBe(
      `${span}<div dir="rtl">${figures}<p dir="ltr">${span}<p>${span}</p>${span}</p>${figures}<br>${figures}</div>${span}`,
    );
    expect(isolateFigures('<i>1-2</i>', 'rtl')).toBe(`<i>${figures}</i>`);
  });

  it('changes nothing the second time', () => {
    const once = isolateFigures('<p>اتصلوا على 06 85 00 00 46 <b>10-12</b></p>', 'rtl');
    expect(once).toContain('<bdi');
    expect(isolateFigures(once, 'rtl')).toBe(once);
  });

  // Quadratic matching would take minutes here.
  it.each(['1', '12 ', '1 - ', '1h', 'a.', 'a@', '&a', '+', '<a "', '<!--', '<script ', '<', 'https://', 'عسل 06 85 '])(
    'reads a megabyte of %j once',
    (text) => {
      const long = text.repeat(Math.ceil(1e6 / text.length));
      expect(isolateFigures(long, 'rtl').length).toBeGreaterThanOrEqual(long.length);
      expect(keepFiguresTogether(long)).toHaveLength(long.length);
    },
  );
});
