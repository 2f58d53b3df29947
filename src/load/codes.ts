import type { CooperativeRecord, EntryRecord, Records } from './records.ts';
import type { Report } from './report.ts';
import type { Path, YamlSource } from './yaml/source.ts';

interface Claim {
  code: string;
  source: YamlSource;
  path: Path;
}

/**
 * Codes are permanent and unique. Of two entries that claim a code, the first in file order keeps it; retired codes are
 * never reassigned. An entry that loses its code is left out.
 */
export function resolveCodeClaims(records: Records, report: Report): Records {
  const retired = new Map(records.settings.data.retired_codes.map((entry) => [entry.code, entry]));
  const taken = new Map<string, Claim>();

  const claim = (claimed: Claim): boolean => {
    const { code, source, path } = claimed;
    const old = retired.get(code);
    if (old) {
      report.at('code-retired', source, path, { value: code, replaced_by: old.replaced_by ?? '' });
      return false;
    }
    const first = taken.get(code);
    if (first) {
      const { line } = first.source.position(first.path);
      report.at('code-duplicate', source, path, { value: code, file: first.source.file, line });
      return false;
    }
    taken.set(code, claimed);
    return true;
  };
  const own = (entry: EntryRecord<{ code: string }>, code = entry.data.code) =>
    claim({ code, source: entry.source, path: [...entry.at, 'code'] });

  const cooperatives = records.cooperatives.filter((cooperative: CooperativeRecord) => own(cooperative));
  for (const cooperative of cooperatives) {
    cooperative.products = cooperative.products.filter((product) => own(product, product.code));
  }
  return { ...records, cooperatives, baskets: records.baskets.filter((basket) => own(basket)) };
}
