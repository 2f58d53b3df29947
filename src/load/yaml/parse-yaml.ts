import { Composer, type Document, Lexer, Parser, YAMLParseError } from 'yaml';
import { MAX_DEPTH } from '../files/limits.ts';

/**
 * Options for every YAML file. Scalars stay text (failsafe), so that phones keep their 0; tags have no effect, so
 * content consists of text, lists and maps only. `read.ts` finds duplicate keys: the library compares every pair.
 */
const OPTIONS = { schema: 'failsafe', resolveKnownTags: false, prettyErrors: false, uniqueKeys: false } as const;

/** YAML nesting beyond {@link MAX_DEPTH}. */
export class NestingTooDeep extends Error {
  readonly offset: number;

  /** @param offset of the excess nesting in the text */
  constructor(offset: number) {
    super(`more than ${MAX_DEPTH} lists and groups in each other`);
    this.offset = offset;
  }
}

/**
 * Parses a text as a YAML document, with its `errors` and `warnings`.
 *
 * @throws TooDeep as soon as the depth is exceeded: the library's time and stack grow with it
 */
export function parseYamlText(text: string): Document.Parsed {
  const [document, second] = new Composer(OPTIONS).compose(tokensOf(text), true, text.length);
  // The composer returns an empty document for an empty text, as its options ask.
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
    if (parser.stack.length > MAX_DEPTH) throw new NestingTooDeep(parser.offset);
  }
  yield* parser.end();
}
