/** Encoding of a text; `encoding` when unknown. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1256' | 'windows-1252' | 'encoding';

/** Detects the encoding of a text. Its name appears in the encoding list of the editor. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16';
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  // Latin letters in UTF-16 contain zero bytes; no program writes zeros in UTF-8.
  if (zeros > bytes.length / 4) return 'utf-16';
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

/** Of the two Windows code pages used in Morocco: Arabic if most non-ASCII letters are Arabic in it, else Latin. */
function codePageOf(bytes: Uint8Array): Encoding {
  const beyond = new TextDecoder('windows-1256').decode(bytes.filter((byte) => byte >= 0x80));
  const arabic = beyond.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return arabic > beyond.length / 2 ? 'windows-1256' : 'windows-1252';
}
