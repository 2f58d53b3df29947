import type { Cooperative } from '../../../../model/cooperative.ts';
import { site } from '../../context.ts';

/** Is there anything to say about how a cooperative's products are brought: by the guide's distributors or by itself? */
export function isDelivered({ delivery }: Cooperative): boolean {
  return site().catalogue.distributors.length > 0 || delivery !== undefined;
}
