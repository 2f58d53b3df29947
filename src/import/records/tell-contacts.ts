import { email } from '../../model/values/scalars.ts';
import { readPhones } from '../cells/phones.ts';
import { readYesNo } from '../cells/yes-no.ts';
import { type Telling, set, note } from './telling.ts';

const Email = email();
const EMAIL = /[^\s@<>(),;]+@[^\s@<>(),;]+\.[a-z]{2,}/gi;

export function takePhones(telling: Telling) {
  const { into, cell, ledger, column } = telling;
  const answer = column.use.fields.includes('whatsapp') ? readYesNo(telling.text) : undefined;
  if (answer && !answer.rest) {
    if (answer.yes) for (const { value } of into.phones) if (value.phone.kind === 'mobile') value.whatsapp = true;
    telling.text = '';
    return ledger.use(cell);
  }
  const { phones, rest, impossible } = readPhones(telling.text);
  const whatsapp = column.use.fields.includes('whatsapp') || /whats|wtsp|واتس/i.test(cell.text + column.title);
  for (const phone of phones) {
    const known = into.phones.find(({ value }) => value.phone.e164 === phone.e164);
    const marked = whatsapp && phone.kind === 'mobile' ? { whatsapp: true as const } : {};
    if (known) Object.assign(known.value, marked);
    else into.phones.push({ value: { phone, ...marked }, cell });
  }
  if (phones.length > 0) ledger.use(cell);
  if (impossible !== undefined) ledger.refuse('phone-impossible', cell, impossible, undefined, column.title);
  telling.text = impossible === undefined ? rest : rest.replace(impossible, '').trim();
}

export function takeEmail(telling: Telling) {
  const { cell, ledger, column } = telling;
  const [found, ...others] = telling.text.match(EMAIL) ?? [];
  if (found === undefined) {
    if (!column.use.fields.includes('email') || !telling.text.includes('@')) return;
    ledger.refuse('email-invalid', cell, cell.text, undefined, column.title);
    telling.text = '';
    return;
  }
  const read = Email.safeParse(found.replace(/^mailto:/i, ''));
  if (!read.success) return ledger.refuse('email-invalid', cell, found, undefined, column.title);
  set(telling, 'email', read.data);
  telling.text = telling.text.replace(found, '').replace(/^[\s\-–/:,;|()]+|[\s\-–/:,;|()]+$/g, '');
  if (others.length > 0) note(telling);
}
