import { comparableWord } from '../../model/values/letters.ts';
import { readDay } from '../cells/days.ts';
import { readYesNo } from '../cells/yes-no.ts';
import { type Telling, note } from './telling.ts';

export function takeConsent(telling: Telling) {
  const { into, cell, column, ledger } = telling;
  const answer = readYesNo(telling.text);
  const day = readDay(cell);
  if (answer && !answer.yes) into.refusedFor = { value: 'consent-refused', cell };
  const title = comparableWord(column.title);
  const channels = [
    ...(/site|web|internet|الموقع|الانترنت/.test(title) ? ['web'] : []),
    ...(/livre|imprime|papier|print|book|الكتاب|المطبوع|الورق/.test(title) ? ['print'] : []),
    ...(/reseau|social|facebook|التواصل/.test(title) ? ['social'] : []),
  ];
  if (answer || day) {
    const before = into.consent;
    into.consent = {
      yes: answer?.yes ?? before?.yes ?? true,
      cell,
      channels: [...(before?.channels ?? []), ...channels],
      ...(before?.day && { day: before.day }),
      ...(day && { day }),
    };
  }
  ledger.use(cell);
  if (!answer?.yes || answer.rest) note(telling);
}

export function takeConsentDay(telling: Telling) {
  const day = readDay(telling.cell);
  if (!day) return note(telling);
  const { into, cell, ledger } = telling;
  into.consent = {
    yes: into.consent?.yes ?? false,
    cell: into.consent?.cell ?? cell,
    channels: into.consent?.channels ?? [],
    day,
  };
  ledger.use(cell);
}

const REJECTED =
  /not approved|not_approved|on hold|on_hold|non approuv|rejet|refus|en attente|غير مقبول|مرفوض|قيد الانتظار/i;

export function takeStatus(telling: Telling) {
  if (REJECTED.test(telling.text)) telling.into.refusedFor = { value: 'not-approved', cell: telling.cell };
  telling.ledger.use(telling.cell);
}

export function takeTime(telling: Telling) {
  const day = readDay(telling.cell);
  const [hour = ''] = /\d{1,2}:\d{2}(?::\d{2})?/.exec(telling.text) ?? [];
  if (!day) return note(telling);
  telling.into.answered = `${day} ${hour.padStart(8, '0')}`;
  telling.ledger.use(telling.cell);
}
