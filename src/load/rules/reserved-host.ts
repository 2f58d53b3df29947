/** Hosts reserved for examples and tests (RFC 2606, RFC 6761), and hosts of one computer or local network. */
const RESERVED = /(^|\.)(example(\.(org|com|net|edu))?|test|invalid|localhost|local|lan|internal)$/i;
const PRIVATE = /^(127|10|0|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$|^\[/;

/** True for a host that readers cannot reach. */
export function isReserved(host: string): boolean {
  return RESERVED.test(host) || PRIVATE.test(host);
}
