import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { explainTags, preferencesOf, setDocumentInfo } from './metadata.ts';

it('keeps the wishes of the file, without the entry that pdf.js warns of', async () => {
  const pdf = await PDFDocument.create();
  const written = pdf.context.obj({ Type: 'ViewerPreferences', DisplayDocTitle: true });
  pdf.catalog.set(PDFName.of('ViewerPreferences'), written);
  const preferences = preferencesOf(pdf);
  expect(preferences.getDisplayDocTitle()).toBe(true);
  expect(written.keys()).toEqual([PDFName.of('DisplayDocTitle')]);
});

it('names a file in its language, the same in the Info dictionary and in XMP', async () => {
  const pdf = await PDFDocument.create();
  const info = { title: 'العسل', author: 'برنامج', language: 'ar-MA', date: '2026-11-01' };
  setDocumentInfo(pdf, info);
  expect(pdf.getTitle()).toBe('العسل');
  expect(pdf.getAuthor()).toBe('برنامج');
  expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString, PDFHexString).decodeText()).toBe('ar-MA');
  const packet = new TextDecoder().decode((pdf.catalog.lookup(PDFName.of('Metadata')) as PDFRawStream).contents);
  expect(packet).toContain('العسل');
  expect(packet).toContain('<xmp:CreateDate>2026-11-01T00:00:00Z</xmp:CreateDate>');
});

it('says what tags of PDF 2.0 mean, in a file that has a structure', async () => {
  const pdf = await PDFDocument.create();
  explainTags(pdf);
  expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
  pdf.catalog.set(PDFName.of('StructTreeRoot'), pdf.context.obj({ Type: 'StructTreeRoot' }));
  explainTags(pdf);
  const roles = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('RoleMap'), PDFDict);
  expect(roles.get(PDFName.of('Strong'))).toBe(PDFName.of('Span'));
  expect(roles.get(PDFName.of('Em'))).toBe(PDFName.of('Span'));
});
