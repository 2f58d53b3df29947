import { Composer, type Document, Lexer, Parser, YAMLParseError } from 'yaml';
import { MAX_DEPTH } from '../files/bounds.ts';

/**
 * How every YAML file is read. Scalars stay text (failsafe), so that no phone loses its 0; no tag means anything, so
 * that content cannot ask for anything but text, lists and groups. Keys that are there twice are looked for in `read.ts`:
 * the library compares each with each.
 */
const OPTIONS = { schema: 'failsafe', resolveKnownTags: false, prettyErrors: false, uniqueKeys: false } as const;

/** Lists and groups lie deeper in each other than {@link MAX_DEPTH}. */
export class TooDeep extends Error {
  readonly offset: number;

  /** @param offset of the place in the text that is too deep */
  constructor(offset: number) {
    super(`more than ${MAX_DEPTH} lists and groups in each other`);
    this.offset = offset;
  }
}

/**
 * A text as a YAML document, with whatever is wrong in its `errors` and `warnings`.
 *
 * @throws TooDeep as soon as the depth is passed: the library's time and stack grow with it
 */
export function parseYamlText(text: string): Document.Parsed {
  const [document, second] = new Composer(OPTIONS).compose(tokensOf(text), true, text.length);
  // The composer makes an empty document of an empty text: it was asked to.
  if (!document) throw new Error('no document');
  if (second) {
    const [from, to] = second.range;
    document.errors.push(new YAMLParseError([from, to], 'MULTIPLE_DOCS', 'a second document'));
  }
  return document as Document.Parsed;
}

function* tokensOf(text: string): ReturnType<Parser['parse']> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > MAX_DEPTH) throw new TooDeep(parser.offset);
  }
  yield* parser.end();
}
