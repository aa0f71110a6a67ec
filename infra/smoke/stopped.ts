/** Why a smoke run went no further, in words for the operator: what was waited for, and where to look. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}
