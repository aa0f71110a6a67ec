/** What a spreadsheet takes for a formula, behind any apostrophes that were there already. */
const formula = /^'*[=+\-@\t\r]/

/**
 * A text that no spreadsheet runs as a formula: one that would begin with =, +, -, @, a tab or a carriage return has an
 * apostrophe put before it. A text with apostrophes before such a beginning gets one more, so that they can be told apart.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function formulaSafe(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** The text as it was before it was made safe. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
