import * as z from 'zod/mini'

import { object, worded } from './field.ts'

const colourError = worded('give a colour such as "#1f6f78"')
const logoError = worded('give the https address of a picture, or null')

/** How the clinic's mails and pages look. */
export const Look = z.readonly(
  object({
    /** Of buttons with white text, so that WCAG 2.2 asks for a contrast of 4.5:1 to white. */
    colour: z._default(
      z.string({ error: colourError }).check(
        z.regex(/^#[0-9a-fA-F]{6}$/, { error: colourError, abort: true }),
        z.refine((colour) => contrastToWhite(colour) >= 4.5, {
          error: (issue) =>
            `is too light for white text (${contrastToWhite(String(issue.input)).toFixed(1)}:1); give a darker colour, of 4.5:1 at least`,
        }),
      ),
      '#1f6f78',
    ),
    logo: z._default(
      z.nullable(
        z.url({ protocol: /^https$/, error: logoError }).check(z.maxLength(500, { error: logoError, abort: true })),
      ),
      null,
    ),
  }),
)

/**
 * The contrast of `#rrggbb` to white, 1 to 21.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastToWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
