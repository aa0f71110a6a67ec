import type { Finding } from './finding.ts'

const words: Readonly<Record<Finding['verdict'], string>> = {
  ok: 'ok',
  mend: 'MEND',
  'cannot-tell': '?',
}

/** The findings as lines: what stands, what is to be mended with how under it, what could not be read; a count at the end. */
export function tellFindings(findings: readonly Finding[]): readonly string[] {
  const width = Math.max(...findings.map(({ check }) => check.length))
  const lines = findings.flatMap((finding) => {
    const line = `${words[finding.verdict].padEnd(4)}  ${finding.check.padEnd(width)}  ${finding.says}`
    return finding.verdict === 'mend' ? [line, `${' '.repeat(8 + width)}-> ${finding.mend}`] : [line]
  })
  const count = (verdict: Finding['verdict']) => findings.filter((one) => one.verdict === verdict).length
  return [...lines, `${count('ok')} ok, ${count('mend')} to mend, ${count('cannot-tell')} that cannot be told`]
}

/** 0 where all is well; 1 where something is to be mended, or could not be looked at. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 1 {
  return findings.every(({ verdict }) => verdict === 'ok') ? 0 : 1
}
