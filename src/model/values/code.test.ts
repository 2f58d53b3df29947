import { describe, expect, it } from 'vitest';
import { CooperativeCode, ProductCode, ProductNumber, productCode } from './code.ts';

describe('codes', () => {
  it.each(['202', '999', '1000', '9999', '٢٠٢', ' 202 '])('%j is a cooperative', (typed) => {
    expect(CooperativeCode.parse(typed)).toMatch(/^(202|999|1000|9999)$/);
  });
  it.each(['', '20', '20201', '020', '0202', 'A02'])('%j is no cooperative', (typed) => {
    expect(CooperativeCode.safeParse(typed).success).toBe(false);
  });

  it('a product’s number has two digits and is never 00', () => {
    expect(ProductNumber.parse('٠١')).toBe('01');
    for (const typed of ['1', '00', '001']) expect(ProductNumber.safeParse(typed).success, typed).toBe(false);
  });

  it.each(['202-01', '20201', '202 01', '٢٠٢-٠١'])('%j is the product 202-01', (typed) => {
    expect(ProductCode.parse(typed)).toBe(productCode('202', '01'));
  });
  it.each(['1202-01', '120201', '1202 01', '١٢٠٢-٠١'])('%j is the product 1202-01', (typed) => {
    expect(ProductCode.parse(typed)).toBe(productCode('1202', '01'));
  });
  it.each(['202', '1202', '202-1', '1202-1', '12020-01', '0202-01', '1202001', '202-00', '202-001', '202/01'])(
    '%j is no product',
    (typed) => {
      expect(ProductCode.safeParse(typed).success).toBe(false);
    },
  );
});
