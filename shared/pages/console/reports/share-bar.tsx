import type { JSX } from 'preact'

import { type Share, tellShare } from '../../../reports/share.ts'

const width = 240
const height = 14

/** A share as a bar, what is not known hatched at its end, with the figures in words beside it. */
export function ShareBar({ share }: { readonly share: Share }): JSX.Element {
  const { count, of, unknown } = share
  const all = Math.max(1, of + unknown)
  const at = (part: number): number => Math.round((part / all) * width)
  return (
    <span class="share">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <rect class="ground" x="0.5" y="0.5" width={width - 1} height={height - 1} />
        <rect class="part" x="0" y="0" width={at(count)} height={height} />
        {unknown > 0 && <rect class="unknown" x={at(of)} y="0.5" width={width - at(of) - 0.5} height={height - 1} />}
      </svg>
      <span>{tellShare(share)}</span>
    </span>
  )
}
