import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Inline styles are the only ones that every mail program takes.
    'no-inline-style': 'off',
    // The writer omits the slash of void elements or not as it likes; both are right.
    'void-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
  },
})

/** What html-validate has against a document, one line each; empty where it is valid. */
export async function faultsOf(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
  )
}
