import type { Random } from '../../scripts/bench/random.ts';
import type { Change, Data, Value } from '../../src/write/change.ts';

type Path = (string | number)[];

/** Texts that YAML, or a program that reads it, could take for something else. */
const TEXTS = [
  'Miel de thym',
  'عسل الزعتر، حر',
  'Attention : oui',
  'Lot #12',
  'a #b',
  '#hashtag',
  '@coop',
  '%5',
  '* astérisque',
  '& fils',
  '! Nouveau',
  '!important',
  '- tiret',
  '-',
  '? question',
  ': deux points',
  'fin:',
  "L'or du pays",
  '"Miel" de thym',
  `l'"or"`,
  "'entre'",
  '`miel`',
  '| barre',
  '> plus',
  '[crochet',
  '{ accolade }',
  'a, b',
  'a], b}',
  'yes',
  'No',
  'oui',
  'true',
  'null',
  'on',
  'y',
  '0685000001',
  '0685 00 00 01',
  '007',
  '201',
  '1e3',
  '0x1F',
  '.5',
  '12:30',
  '+212 685-000001',
  '2026-09-14',
  '05.311.05.05',
  '<<',
  '=',
  '---',
  '...',
  '--- a',
  ' avant',
  'après ',
  'tab\tici',
  'deux\nlignes',
  'fin de ligne\n',
  'vide\n\nentre\n\n',
  '  retrait\n dedans',
  '\nau début',
  '# titre\n- liste\nclé: valeur',
  'C:\\dossier\\n',
  'zéro\u200bespace',
  'a\u00a0',
  'nel\u0085ici',
  'ligne\u2028ici',
  'x'.repeat(300),
];

const KEYS = ['email', 'note', 'on', 'y', '12', 'a b', 'clé', 'x:y', '#k'];

/** A change that could be made to some data; what it is and where are drawn. */
export function randomChange(data: Data, random: Random): Change {
  const paths = [...pathsIn(data)];
  const groups = paths.filter((path) => isGroup(at(data, path)));
  const lists = paths.filter((path) => Array.isArray(at(data, path)));
  const inside = paths.filter((path) => path.length > 0);
  const leaves = inside.filter((path) => typeof at(data, path) === 'string');
  switch (random.pick(['text', 'text', 'field', 'item', 'removal', 'removal', 'rewriting', 'around'])) {
    case 'field':
      return { do: 'set', path: [...random.pick(groups), random.pick(KEYS)], value: randomValue(data, random) };
    case 'item':
      return { do: 'add', path: random.pick([...lists, ['items']]), value: randomValue(data, random) };
    case 'removal':
      return { do: 'remove', path: random.pick(inside) };
    case 'rewriting':
      return { do: 'set', path: random.pick(inside), value: randomValue(data, random) };
    case 'around':
      return { do: 'set', path: [...random.pick(groups), 'new', 0, 'price', 'from'], value: randomText(random) };
    default:
      return { do: 'set', path: random.pick(leaves.length > 0 ? leaves : inside), value: randomText(random) };
  }
}

function randomText(random: Random): Value {
  return random.chance(0.2) ? random.pick<Value>([90, 12.5, 0, true, false, 2019]) : random.pick(TEXTS);
}

/** A text, a list, a group, or something that is in the data already. */
function randomValue(data: Data, random: Random): Value {
  switch (random.pick(['text', 'list', 'group', 'own', 'own'])) {
    case 'text':
      return randomText(random);
    case 'list':
      return [randomText(random), randomText(random)];
    case 'group':
      return { ar: random.pick(TEXTS), fr: randomText(random), sizes: [{ size: '1 kg', price: 90 }] };
    default: {
      const own = at(data, random.pick([...pathsIn(data)]));
      return /""|"~"/.test(JSON.stringify(own)) ? randomText(random) : own;
    }
  }
}

function* pathsIn(data: Data, path: Path = []): Generator<Path> {
  yield path;
  if (typeof data !== 'object') return;
  for (const key of Object.keys(data)) {
    const next = [...path, Array.isArray(data) ? Number(key) : key];
    yield* pathsIn(at(data, [next.at(-1) ?? '']), next);
  }
}

function isGroup(data: Data): boolean {
  return typeof data === 'object' && !Array.isArray(data);
}

export function at(data: Data, path: Path): Data {
  return path.reduce<Data>((found, step) => (found as Record<string | number, Data>)[step] as Data, data);
}
