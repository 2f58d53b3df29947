import type { Cooperative } from '../../../../model/cooperative.ts';
import { site } from '../../context.ts';

/** Whether a cooperative's products are delivered, by distributors or by itself. */
export function isDelivered({ delivery }: Cooperative): boolean {
  return site().catalogue.distributors.length > 0 || delivery !== undefined;
}
