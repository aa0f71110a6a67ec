/** The variables by which a program's AWS SDK asks the local services, with credentials that are nobody's. */
export function environmentOf(
  endpoints: Readonly<Record<string, string>>,
  region: string,
): Readonly<Record<string, string>> {
  const urls = Object.entries(endpoints).map(([service, url]) => [`AWS_ENDPOINT_URL_${service}`, url] as const)
  const credentials = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }
  return { ...Object.fromEntries(urls), ...credentials, AWS_REGION: region }
}
