import sharp from 'sharp';
import { CHANNELS, type Channel } from '../../src/model/consent.ts';

/** One combination of answers to the three consent questions, and the markers of its entries. */
export interface ConsentAnswer {
  agreed: Record<Channel, boolean>;
  /** In all their texts: `answer101` means web and social networks but not print. */
  mark: string;
  /** Last digit of their codes and numbers. */
  digit: number;
  /** Colour of their pictures: printable, so that inks shift it little, and far from the guide's own card. */
  colour: [number, number, number];
}

/** All eight combinations. */
export const ANSWERS: ConsentAnswer[] = Array.from({ length: 8 }, (_, digit) => {
  const bits = CHANNELS.map((_, place) => (digit >> place) & 1);
  const [web, print, social] = bits.map(Boolean) as [boolean, boolean, boolean];
  const colour = bits.map((bit) => (bit ? 170 : 58)) as ConsentAnswer['colour'];
  return { agreed: { web, print, social }, mark: `answer${bits.join('')}`, digit, colour };
});

/** In the evidence of every consent, and in entries without any consent. */
export const CONFIDENTIAL = 'untold';

/** Digits of their numbers, in every notation. */
export const digitsOf = ({ digit }: ConsentAnswer, kind: number) => `6850${kind}919${digit}`;
export const cooperativeCodeOf = ({ digit }: ConsentAnswer) => `73${digit}7`;

const phone = (answer: ConsentAnswer, kind: number) => `0${digitsOf(answer, kind)}`;
const both = (text: string) => `{ ar: ${text} ع, fr: ${text} f }`;
const yesNo = (agreed: boolean) => (agreed ? 'yes' : 'no');
const consentOf = ({ agreed }: ConsentAnswer) =>
  `consent: { ${CHANNELS.map((channel) => `${channel}: ${yesNo(agreed[channel])}`).join(', ')}, date: 2026-08-17, evidence: ${CONFIDENTIAL}.pdf }`;
const ALL = ANSWERS.at(-1) as ConsentAnswer;

let width = 1600;

/** A picture of one colour, with unique bytes. */
function picture([r, g, b]: ConsentAnswer['colour']): Promise<Buffer> {
  width += 1;
  return sharp({ create: { width, height: 1520, channels: 3, background: { r, g, b } } })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/**
 * A guide with eight cooperatives, one per answer, and a ninth that agreed to everything. Each is named in every way a
 * guide allows, and every entry names her pictures, by every kind of path; the same holds for eight distributors,
 * points of sale, events and people of the ninth cooperative.
 */
export async function consentGuide(): Promise<Record<string, string | Buffer>> {
  const files: Record<string, string | Buffer> = {};
  const grey = await picture([128, 128, 128]);
  for (const answer of ANSWERS) {
    const folder = `cooperatives/${answer.mark}`;
    files[`${folder}/cooperative.yaml`] = cooperative(answer);
    for (const name of ['own', 'wall', 'unnamed']) {
      files[`${folder}/photos/${name}.jpg`] = await picture(answer.colour);
    }
    files[`photos/${answer.digit}.jpg`] = files[`${folder}/photos/unnamed.jpg`] as Buffer;
    for (const lang of ['ar', 'fr']) files[`${folder}/story.${lang}.md`] = `Une histoire de ${answer.mark}.\n`;
    files[`distributors/${answer.mark}.yaml`] =
      `name: ${both(`${answer.mark} livre`)}\nzones: ['05.311.01.07']\ncooperatives: [${answer.mark}, zahra]\n${contacts(answer, 2)}`;
    files[`points-of-sale/sale-${answer.digit}.yaml`] =
      `name: ${both(`Marché ${answer.digit}`)}\nkind: market\ncommune: 05.311.01.07\ncooperatives: [${answer.mark}, zahra]\n` +
      `products: [${cooperativeCodeOf(answer)}-01]\nhalls:\n  - name: ${both('Halle')}\n    stands: [{ number: 1, cooperative: ${answer.mark} }]\n` +
      contacts(answer, 3);
    files[`events/event-${answer.digit}.yaml`] =
      `name: ${both(`Foire ${answer.digit}`)}\nkind: fair\nvenue: ${both('Place')}\ncommune: 05.311.01.07\nfrom: 2026-12-05\nto: 2026-12-06\n` +
      `photo: { file: ${folder}/photos/../photos/wall.jpg, alt: ${both(`${answer.mark} foire`)} }\n` +
      `halls:\n  - name: ${both('Halle')}\n    stands: [{ number: 1, cooperative: ${answer.mark} }]\n` +
      `workshops: [{ date: 2026-12-05, time: '11:00', title: ${both('Atelier')} }]\n${contacts(answer, 4)}`;
    files[`baskets/hers-${answer.digit}.yaml`] =
      `code: 90${answer.digit + 1}-01\nname: ${both(`${answer.mark} panier`)}\nprice: 40\nitems: [{ product: ${cooperativeCodeOf(answer)}-01 }]\nsold_at: [${answer.mark}]\n`;
    files[`baskets/other-${answer.digit}.yaml`] =
      `code: 90${answer.digit + 1}-02\nname: ${both(`Panier ${answer.digit}`)}\nprice: 40\nitems: [{ product: 201-01 }]\n` +
      `photo: { file: photos/${answer.digit}.jpg, alt: ${both(`${answer.mark} panier`)} }\n`;
  }
  files['photos/guide.jpg'] = grey;
  files['cooperatives/zahra/photos/pot.jpg'] = grey;
  files['cooperatives/zahra/cooperative.yaml'] = zahra();
  files['catalogue.yaml'] = catalogue();
  files['categories.yaml'] = `categories:\n${ANSWERS.map(category).join('')}`;
  files['vocabulary.yaml'] = 'groups:\n  - words: [miel, عسل]\n';
  files['pages/about.fr.mdx'] = '---\ntitle: À propos\n---\n\n<Contacts />\n';
  files['editions/petit.yaml'] =
    'title: { fr: Petit guide }\nlanguage: fr\nformat: a5\nbinding: staple\ndate: 2026-11-01\npages: [about]\n' +
    `cover:\n  photos:\n${photos('wall')}  logos:\n${photos('own', ANSWERS.slice(0, 4))}`;
  return files;
}

function contacts(answer: ConsentAnswer, kind: number): string {
  return `contacts: [{ phone: ${phone(answer, kind)} }]\n${consentOf(answer)}\n`;
}

function cooperative(answer: ConsentAnswer): string {
  const { mark } = answer;
  const code = cooperativeCodeOf(answer);
  return `code: ${code}
name: ${both(`${mark} nom`)}
category: honey-${answer.digit}
commune: 05.311.01.09
address: ${both(`${mark} rue`)}
contacts:
  - phone: ${phone(answer, 0)}
    whatsapp: ${phone(answer, 1)}
    hours: ${both(`${mark} heures`)}
    person: ${both(`${mark} personne`)}
    ${consentOf(answer)}
email: ${mark}@example.org
social: { facebook: 'https://example.org/${mark}' }
identifiers: { register: ${mark}-registre }
authorisations: [{ type: onssa, number: ${mark}-onssa }]
delivery: ${both(`${mark} livraison`)}
capacity: ${both(`${mark} quantités`)}
photos: [{ file: photos/own.jpg, alt: ${both(`${mark} atelier`)}, credit: ${mark} crédit }]
${consentOf(answer)}
confirmed_on: 2026-08-18
products:
  - code: 01
    name: ${both(`${mark} produit`)}
    other_names: [${mark} surnom]
    description: ${both(`${mark} décrit`)}
    category: honey-${answer.digit}
    photos: [{ file: photos/own.jpg, alt: ${both(`${mark} pot`)} }]
    variants: [{ size: 250 g, price: 45 }]
`;
}

/** She agreed to everything; eight people who work for her gave the eight answers; a ninth was not asked. */
function zahra(): string {
  const people = ANSWERS.map(
    (answer) =>
      `  - phone: ${phone(answer, 5)}\n    person: ${both(`${answer.mark} salariée`)}\n    ${consentOf(answer)}\n`,
  );
  return `code: 201
name: ${both('Zahra')}
category: honey-7
commune: 05.311.01.07
contacts:
  - phone: 0685 00 00 01
    person: ${both(CONFIDENTIAL)}
${people.join('')}${consentOf(ALL)}
photos: [{ file: photos/pot.jpg, alt: ${both('Pot')} }]
products:
  - code: 01
    name: ${both('Miel')}
    category: honey-7
    photos:
${photos('own', ANSWERS, '../..')}    variants: [{ size: 250 g, price: 45 }]
`;
}

function catalogue(): string {
  const partners = ANSWERS.map(
    ({ mark, digit }) =>
      `  - name: ${both(`Partenaire ${digit}`)}\n    logo: { file: cooperatives/${mark}/photos/own.jpg }\n`,
  );
  const retired = ANSWERS.map(
    (answer) =>
      `  - code: ${cooperativeCodeOf(answer)}-09\n    name: ${both(`${answer.mark} ancien`)}\n    replaced_by: ${cooperativeCodeOf(answer)}-01\n`,
  );
  const numbers = ANSWERS.map((answer) => `  - phone: ${phone(answer, 6)}\n    ${consentOf(answer)}\n`);
  return `title: { ar: دليل, fr: Guide }
programme: { ar: برنامج, fr: Programme }
sample_notice: { ar: مثال, fr: Exemple }
territory: ['05.311']
year: 2026
address: https://example.org/
contacts:
${numbers.join('')}wall:
${photos('wall')}partners:
${partners.join('')}retired_codes:
${retired.join('')}`;
}

function category({ mark, digit }: ConsentAnswer): string {
  return `  - id: honey-${digit}\n    number: ${digit + 1}\n    name: ${both(`Miels ${digit}`)}\n    motif: honey\n    photo: { file: photos/${digit}.jpg, alt: ${both(`${mark} rayon`)} }\n`;
}

function photos(name: string, answers = ANSWERS, from = '.'): string {
  return answers
    .map(
      ({ mark }) => `    - { file: ${from}/cooperatives/${mark}/photos/${name}.jpg, alt: ${both(`${mark} image`)} }\n`,
    )
    .join('');
}
