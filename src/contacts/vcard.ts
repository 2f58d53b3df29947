// vCard 3.0 (RFC 2426): every phone reads it, including old ones. Few read version 4.

/** Maximum octets of a line before folding (RFC 2426, 2.6). */
const LINE_OCTETS = 75;

/** A contact to save in a phone. */
export interface VCard {
  name: string;
  /** Who answers when it is not the name: a person's organisation, an organisation's type. */
  organisation?: string;
  /** The first number is the preferred one. */
  phones: { e164: string; mobile: boolean; label?: string }[];
  email?: string;
  address?: { street?: string; town: string; region?: string; country: string };
  /** Latitude, longitude. */
  geo?: readonly [number, number];
  url: string;
  note?: string;
  /** ISO date of the last confirmation. */
  revised?: string;
}

const encoder = new TextEncoder();

/** Escapes characters that would end a value or its line. */
function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/([,;])/g, '\\$1');
}

/** Folds a line into pieces of at most 75 octets, never within a character; each but the first starts with a space. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** The text of a `.vcf` file, to be sent as UTF-8. */
export function vCardText(card: VCard): string {
  const { name, organisation, phones, email, address, geo, url, note, revised } = card;
  const place = address && ['', '', address.street ?? '', address.town, address.region ?? '', '', address.country];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(name)}`,
    // An organisation has no family name; phones sort by this field.
    `N:${escaped(name)};;;;`,
    organisation && `ORG:${escaped(organisation)}`,
    ...phones.flatMap(({ e164, mobile, label }, index) => phoneLines(e164, mobile, label, index)),
    email && `EMAIL;TYPE=INTERNET:${email}`,
    place && `ADR;TYPE=WORK:${place.map(escaped).join(';')}`,
    geo && `GEO:${geo[0]};${geo[1]}`,
    `URL:${url}`,
    note && `NOTE:${escaped(note)}`,
    revised && `REV:${revised}`,
    `UID:${url}`,
    'END:VCARD',
  ];
  return `${lines
    .filter((line) => line !== undefined && line !== '')
    .map((line) => foldLine(line as string))
    .join('\r\n')}\r\n`;
}

/** A number with its label in a property group: read by Apple and Android, ignored by others. */
function phoneLines(e164: string, mobile: boolean, label: string | undefined, index: number): string[] {
  const types = ['WORK', 'VOICE', ...(mobile ? ['CELL'] : []), ...(index === 0 ? ['PREF'] : [])].join(',');
  if (!label) return [`TEL;TYPE=${types}:${e164}`];
  const group = `item${index + 1}`;
  return [`${group}.TEL;TYPE=${types}:${e164}`, `${group}.X-ABLabel:${escaped(label)}`];
}
