/** Encoding of a text; `encoding` when unknown. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1256' | 'windows-1252' | 'encoding';

/** Detects the encoding of a text. Its name appears in the encoding list of the editor. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16';
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const halves = bytes.reduce((count, byte) => count + (byte === 0 || byte === 6 ? 1 : 0), 0);
  // Latin letters in UTF-16 have a zero each and Arabic ones a six; no program writes these in UTF-8.
  if (halves > bytes.length / 4) return 'utf-16';
  if (isUtf8(bytes)) return 'utf-8';
  return zeros > 0 ? 'encoding' : codePageOf(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Of the two code pages of Windows that Morocco uses, the Arabic one where letters of words are Arabic: in French, what
 * would be one (`É` is `ة`) stands alone among Latin letters.
 */
function codePageOf(bytes: Uint8Array): Encoding {
  const text = new TextDecoder('windows-1256').decode(bytes);
  const words = text.match(/\p{Script=Arabic}{2,}/gu)?.join('').length ?? 0;
  const strays = text.match(/(?<=[a-z])\p{Script=Arabic}|\p{Script=Arabic}(?=[a-z])/giu)?.length ?? 0;
  return words > strays ? 'windows-1256' : 'windows-1252';
}
