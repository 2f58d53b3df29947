import path from 'node:path';
import type { Lang } from '../../../src/model/languages.ts';
import type { NumberedLine, BookBlock, PlainBook, Words } from './plain-book.ts';

/** A hand-written Typst template for a book. Text is passed as string literals, where no character is markup. */
const TEMPLATE = `#set page(width: 210mm, height: 297mm, margin: (top: 15mm, right: 17mm, bottom: 19.5mm, left: 22mm), numbering: "1")
#set text(font: ("Gentium Book Plus", "Amiri"), size: 10.5pt)
#set par(leading: 0.5em, spacing: 0.65em)
#set image(width: 100%)
#let own(lang, body) = if lang == "ar" { text(lang: "ar", dir: rtl, body) } else { text(lang: lang, body) }
#let h(level, lang, body, anchor) = [#heading(level: level, own(lang, body)) #if anchor != none { label(anchor) }]
#let p(lang, body) = block(width: 100%, own(lang, body))
#let prices(..rows) = table(columns: (1fr, auto), align: (start, end), stroke: none, inset: 2pt, ..rows)
#let cards(..cards) = grid(columns: (1fr, 1fr), gutter: 7.5mm, ..cards.pos().map(it => block(breakable: false, it)))
#let line(it) = {
  let (lang, body, to) = it
  if to == none { strong(own(lang, body)) } else {
    let to = label(to)
    link(to, own(lang, [#body #std.h(1fr) #counter(page).at(to).first()]))
  }
}
#let list(lines) = context for it in lines { block(spacing: 0.4em, width: 100%, line(it)) }
#let section(body) = { pagebreak(weak: true); body }
`;

/**
 * A book in Typst markup.
 *
 * @param root folder that Typst may read; picture paths start there
 */
export function typstBook({ lang, title, sections }: PlainBook, root: string): string {
  const pictures = (file: string) => `/${path.relative(root, file).split(path.sep).join('/')}`;
  const body = sections.map((parts) => `#section({\n${parts.map((part) => partTypst(part, pictures)).join('\n')}\n})`);
  return `#set document(title: ${typstString(title)})\n#set text(lang: ${typstString(lang)})\n${TEMPLATE}${body.join('\n')}\n`;
}

function partTypst(part: BookBlock, addressOf: (file: string) => string): string {
  switch (part.kind) {
    case 'heading':
      return `h(${part.level}, ${words(part.words)}, ${part.anchor ? typstString(part.anchor) : 'none'})`;
    case 'paragraph':
      return `p(${words(part.words)})`;
    case 'picture':
      return `image(${typstString(addressOf(part.file))}, alt: ${typstString(part.alt)})`;
    case 'prices':
      return `prices(${part.rows.map(({ size, price }) => `own(${words(size)}), ${typstString(price)}`).join(', ')})`;
    case 'cards':
      return `cards(${part.cards.map((card) => `{ ${card.map((it) => partTypst(it, addressOf)).join('; ')} }`).join(',\n')})`;
    case 'numbered': {
      const list = `list((${part.lines.map((line) => `(${lineTypst(line)}),`).join('\n')}))`;
      return part.columns === 1 ? list : `columns(${part.columns}, text(size: 8.5pt, ${list}))`;
    }
  }
}

function lineTypst({ to, ...line }: NumberedLine): string {
  return `${words(line)}, ${to ? typstString(to) : 'none'}`;
}

function words({ lang, text }: Words): string {
  return `${typstString(lang satisfies Lang)}, ${typstString(text)}`;
}

/** A Typst string literal: only the quotation mark and the backslash need escaping. */
export function typstString(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\r?\n/g, '\\n')}"`;
}
