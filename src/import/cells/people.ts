import { cleanValue } from '../../model/values/clean.ts';
import { folded } from './folded.ts';

/** How many there are, and how many of them are women. */
export interface PeopleRead {
  members?: number;
  women?: number;
}

const WOMEN = '(?:femmes?|f(?!\\p{L})|women|female|نساء|امراه|النساء|سيدات|اناث)';
const MEN = '(?:hommes?|h(?!\\p{L})|men|رجال|رجلا|ذكور)';

/** `18`, `18 dont 15 femmes`, `15 F / 3 H`, `18 منهم 15 امرأة`; undefined when the text says something else. */
export function readPeople(typed: string): PeopleRead | undefined {
  const text = folded(cleanValue(typed));
  const only =
    /^(\d{1,5})(?: ?(?:membres|adherents?|adherentes|coopera\p{L}+|personnes|members|عضوا?|عضوه|اعضاء|عضوات|منخرطا?|منخرطه|منخرطين))?\.?$/u.exec(
      text,
    );
  if (only) return { members: Number(only[1]) };
  const women = figureBeside(text, WOMEN);
  const men = figureBeside(text, MEN);
  const [first] = /\d{1,5}/.exec(text) ?? [];
  const figures = text.match(/\d+/g) ?? [];
  if (women === undefined || figures.length > 3) return undefined;
  if (men !== undefined) return { women, members: figures.length === 3 ? Number(first) : women + men };
  if (figures.length === 1) return /tout|كلهن|كلهم|all|100/.test(text) ? undefined : { women };
  return figures.length === 2 && Number(first) >= women ? { members: Number(first), women } : undefined;
}

function figureBeside(text: string, word: string): number | undefined {
  const [, labelled] = new RegExp(`(?<!\\p{L})${word} ?[:=] ?(\\d{1,5})`, 'u').exec(text) ?? [];
  const [, before] = new RegExp(`(\\d{1,5}) ?${word}`, 'u').exec(text) ?? [];
  const figure = labelled ?? before;
  return figure === undefined ? undefined : Number(figure);
}
