/**
 * Whether a request names this machine. A web page can point its own host name here (DNS rebinding) to read what is
 * served, but the browser still sends that name.
 *
 * @param host the `Host` header
 */
export function isLoopback(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? '');
}
