// Causes of npm failures, by what the user can do about them. Texts are `install-<kind>` in texts.mjs.

/** @typedef {'certificate' | 'proxy' | 'offline' | 'refused' | 'full' | 'denied'} Kind */

/** @type {[RegExp, Kind][]} */
const CODES = [
  // A company proxy or an antivirus presents its own certificate instead of the registry's.
  [
    /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT(_LOCALLY)?|VERIFY_LEAF_SIGNATURE))$/,
    'certificate',
  ],
  [/^(CERT_[A-Z_]+|ERR_TLS_[A-Z_]+|EPROTO|ERR_SSL_[A-Z_]+)$/, 'certificate'],
  [/^(E407|EPROXY[A-Z]*|ERR_INVALID_PROXY|EINVALIDPROXY)$/, 'proxy'],
  [
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ESOCKETTIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENETDOWN|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|ECONNECTIONTIMEOUT|FETCH_ERROR)$/,
    'offline',
  ],
  [/^(E401|E403|E451|ENEEDAUTH)$/, 'refused'],
  [/^(ENOSPC|EDQUOT)$/, 'full'],
  [/^(EACCES|EPERM|EROFS|EBUSY)$/, 'denied'],
];

/** Error code in npm's output: `npm ERR!` before version 10. */
const CODE = /^npm (?:error|ERR!) (?:code|errno) (\S+)/gm;

/**
 * @param {string} said npm's standard error
 * @param {NodeJS.ProcessEnv} env
 * @returns {Kind | undefined} undefined for unknown output
 */
export function npmFault(said, env = process.env) {
  const codes = [...said.matchAll(CODE)].map(([, code = '']) => code);
  const kind = CODES.find(([known]) => codes.some((code) => known.test(code)))?.[1];
  // npm uses the proxy of the environment: without a response, the proxy is at fault.
  return kind === 'offline' && proxyOf(env) ? 'proxy' : kind;
}

/**
 * The proxy npm uses, if any, without user name and password.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function proxyOf(env = process.env) {
  const names = [
    'npm_config_https_proxy',
    'npm_config_proxy',
    'https_proxy',
    'HTTPS_PROXY',
    'http_proxy',
    'HTTP_PROXY',
  ];
  const proxy = names.map((name) => env[name]).find((value) => value && value !== 'null');
  return proxy?.replace(/\/\/[^@/]*@/, '//');
}
