import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { addRoleMap, viewerPreferencesOf, setDocumentInfo } from './metadata.ts';

it('keeps the viewer preferences, without the entry that pdf.js warns about', async () => {
  const pdf = await PDFDocument.create();
  const written = pdf.context.obj({ Type: 'ViewerPreferences', DisplayDocTitle: true });
  pdf.catalog.set(PDFName.of('ViewerPreferences'), written);
  const preferences = viewerPreferencesOf(pdf);
  expect(preferences.getDisplayDocTitle()).toBe(true);
  expect(written.keys()).toEqual([PDFName.of('DisplayDocTitle')]);
});

it('sets title, author and language equally in the Info dictionary and in XMP', async () => {
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

it('maps structure types of PDF 2.0, in a file with a structure tree', async () => {
  const pdf = await PDFDocument.create();
  addRoleMap(pdf);
  expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
  pdf.catalog.set(PDFName.of('StructTreeRoot'), pdf.context.obj({ Type: 'StructTreeRoot' }));
  addRoleMap(pdf);
  const roles = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('RoleMap'), PDFDict);
  expect(roles.get(PDFName.of('Strong'))).toBe(PDFName.of('Span'));
  expect(roles.get(PDFName.of('Em'))).toBe(PDFName.of('Span'));
});
