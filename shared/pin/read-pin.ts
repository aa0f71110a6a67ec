/** A PIN as it is kept and compared: 4 to 8 digits, typed in any of our locales' digits; null for anything else. */
export function readPin(typed: string): string | null {
  const digits = typed.trim().replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => `${digit.charCodeAt(0) & 15}`)
  return /^[0-9]{4,8}$/.test(digits) ? digits : null
}
