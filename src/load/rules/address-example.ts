import { isReserved } from './reserved-host.ts';
import type { Rule } from './rule.ts';

/** An address where no site can be: every QR of the printed book would lead there. A sample may have one. */
export const addressExample: Rule = ({ records: { settings } }, report) => {
  const { sample_notice: sample, address } = settings.data;
  if (sample || !isReserved(new URL(address).hostname)) return;
  report.at('address-example', settings.source, ['address'], { value: address });
};
