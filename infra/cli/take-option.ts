/** What an option was given as, and the options without it. */
export type Taken<Value> = readonly [value: Value, others: readonly string[]]

/** The value of `--name VALUE` or `--name=VALUE`: undefined where the option is not given, null where it has no value. */
export function takeValue(options: readonly string[], name: string): Taken<string | null | undefined> {
  const at = options.findIndex((option) => option === name || option.startsWith(`${name}=`))
  const option = options[at]
  if (option === undefined) return [undefined, options]
  if (option !== name) return [option.slice(name.length + 1) || null, options.toSpliced(at, 1)]
  const value = options[at + 1]
  return value === undefined || value === '' || value.startsWith('-')
    ? [null, options.toSpliced(at, 1)]
    : [value, options.toSpliced(at, 2)]
}

/** Whether an option that has no value is given, by any of its names. */
export function takeFlag(options: readonly string[], names: readonly string[]): Taken<boolean> {
  const others = options.filter((option) => !names.includes(option))
  return [others.length < options.length, others]
}
