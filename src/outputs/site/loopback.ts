/**
 * Whether a request was meant for this machine. A page of the network may lead a name of its own here (DNS rebinding), and
 * then reads what is served as if it were its own; the browser still says that name.
 *
 * @param host the `Host` header
 */
export function isLoopback(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? '');
}
