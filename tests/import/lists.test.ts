import { describe, expect, it } from 'vitest';
import { Plan } from '../../src/import/plan.ts';
import { makePlan } from '../../src/import/make-plan.ts';
import { emptyGuide } from './guide.ts';
import { FORMS } from './lists/forms.ts';
import { TEXTS } from './lists/texts.ts';
import { WORKBOOKS } from './lists/workbooks.ts';
import { score } from './score.ts';

const guide = emptyGuide('import-lists');

describe.each([...WORKBOOKS, ...FORMS, ...TEXTS])('$file', ({ file, bytes, key }) => {
  it('is read as its key says, nothing is invented, and every cell has a fate', async () => {
    const { plan } = await makePlan([{ name: file, bytes: await bytes() }], guide.read(), { tables: [] }, 'fr');
    Plan.parse(plan);
    const { wrong, invented, unreported } = score(plan, key);
    expect({ wrong, invented, unreported }).toEqual({ wrong: [], invented: [], unreported: [] });
    const { total, used, noted, skipped, refused } = plan.cells;
    expect(used + noted + skipped + refused).toBe(total);
    expect(plan.skipped.filter(({ code }) => code === 'left-over')).toEqual([]);
  });
});
