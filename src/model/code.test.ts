import { describe, expect, it } from 'vitest';
import { CooperativeCode, ProductCode, ProductNumber, productCode } from './code.ts';

describe('codes', () => {
  it.each(['202', '999', '٢٠٢', ' 202 '])('%j is a cooperative', (typed) => {
    expect(CooperativeCode.parse(typed)).toMatch(/^(202|999)$/);
  });
  it.each(['', '20', '2020', '020', 'A02'])('%j is no cooperative', (typed) => {
    expect(CooperativeCode.safeParse(typed).success).toBe(false);
  });

  it('a product’s number has two digits and is never 00', () => {
    expect(ProductNumber.parse('٠١')).toBe('01');
    for (const typed of ['1', '00', '001']) expect(ProductNumber.safeParse(typed).success, typed).toBe(false);
  });

  it.each(['202-01', '20201', '202 01', '٢٠٢-٠١'])('%j is the product 202-01', (typed) => {
    expect(ProductCode.parse(typed)).toBe(productCode('202', '01'));
  });
  it.each(['202', '202-1', '202-00', '202-001', '202/01'])('%j is no product', (typed) => {
    expect(ProductCode.safeParse(typed).success).toBe(false);
  });
});
