const wayBlocked: ReadonlySet<string> = new Set([
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ENETUNREACH', 'EHOSTUNREACH', 'EPIPE'],
  ...['ETIMEDOUT', 'ETIMEOUT', 'ESERVFAIL', 'EREFUSED', 'ECANCELLED', 'UND_ERR_CONNECT_TIMEOUT'],
])

/** What AWS calls it, or the SDK where it never came to AWS. */
const reasons: readonly (readonly [name: RegExp, reason: string])[] = [
  [
    /^CredentialsProviderError$|^TokenProviderError$/,
    'there are no credentials of AWS here; sign in, or give --profile NAME',
  ],
  [/ExpiredToken|TokenRefreshRequired|RequestExpired/, 'the credentials of AWS have run out'],
  [
    /^InvalidClientTokenId$|^UnrecognizedClientException$|^SignatureDoesNotMatch$/,
    'AWS does not take the credentials here',
  ],
  [/AccessDenied|UnauthorizedOperation|^AuthorizationError/, 'the credentials have no leave to look'],
  [/Throttl|TooManyRequests|RequestLimitExceeded/, 'AWS asks for patience; try again in a minute'],
  [/^SyntaxError$|ZodError$/, 'the answer is none that doctor knows'],
  [/^TimeoutError$|^AbortError$/, 'no answer came in time'],
]

/**
 * Why something could not be read, by the kind of its error. Never by its message: what AWS refuses it tells with the name
 * of who asked.
 */
export function whyUnread(error: unknown): string {
  if (!(error instanceof Error)) return 'the reading failed'
  const code = codeIn(error)
  if (code !== null && wayBlocked.has(code)) return `no way through the network (${code})`
  const known = reasons.find(([name]) => name.test(error.name))
  if (known !== undefined) return known[1]
  return error.name === 'Error' ? 'the reading failed' : `the reading failed (${error.name})`
}

/** The platform's code, which `fetch` and the SDK keep in the cause. */
function codeIn(error: Error): string | null {
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause instanceof Error ? codeIn(error.cause) : null
}
