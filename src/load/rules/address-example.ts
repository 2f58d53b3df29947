import { isReserved } from './reserved-host.ts';
import type { Rule } from './rule.ts';

/** Placeholder public addresses: every QR code of the printed book would be dead. Allowed in a sample. */
export const addressExample: Rule = ({ records: { settings } }, report) => {
  const { sample_notice: sample, address } = settings.data;
  if (sample || !isReserved(new URL(address).hostname)) return;
  report.at('address-example', settings.source, ['address'], { value: address });
};
