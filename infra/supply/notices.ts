/** What a deployed package says of the right to use it. */
export interface Notice {
  readonly name: string
  /** An SPDX identifier. */
  readonly licence: string | null
  readonly licenceText: string
  /** What the Apache License obliges to pass on; null where the package has none. */
  readonly noticeText: string | null
}

const head = `What Interlude deploys contains code or data of the packages below. Their versions: npm run sbom.
Written by \`npm run licences -- --write\`.
`
const rule = `\n${'-'.repeat(80)}\n\n`

/**
 * The text of THIRD_PARTY_NOTICES. The Apache License stands in LICENSE already; every other text stands here once, above it
 * those who use it. It names no versions, so that an update changes it only where rights change.
 */
export function noticesText(notices: readonly Notice[]): string {
  const apache = notices.filter(isApache).map(({ name }) => name)
  const others = Map.groupBy(
    notices.filter((notice) => !isApache(notice)),
    ({ licenceText }) => licenceText.trim(),
  )
  return [
    head,
    lines('Under the Apache License 2.0, whose text is in the file LICENSE:', '', ...apache),
    ...[...others].map(([text, users]) => lines(...users.map(({ name, licence }) => `${name} (${licence})`), '', text)),
    ...notices.flatMap(({ name, noticeText }) => {
      return noticeText === null ? [] : [lines(`Notice of ${name}:`, '', noticeText.trim())]
    }),
  ].join(rule)
}

function isApache({ licence }: Notice): boolean {
  return licence === 'Apache-2.0'
}

function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('')
}
