import type { JSX } from 'preact'

/** Where an e-mail address is typed; `help` is what stands above it, `by` the id of what else describes it. */
export function AddressField({
  label,
  help,
  by,
}: {
  readonly label: string
  readonly help?: string
  readonly by?: string
}): JSX.Element {
  const described = by ?? (help === undefined ? undefined : 'address-help')
  return (
    <p class="field">
      <label for="address">{label}</label>
      {help !== undefined && (
        <span class="more" id="address-help">
          {help}
        </span>
      )}
      <input
        type="email"
        name="address"
        id="address"
        maxLength={254}
        autoComplete="email"
        dir="ltr"
        required
        {...(described === undefined ? {} : { 'aria-describedby': described })}
      />
    </p>
  )
}
