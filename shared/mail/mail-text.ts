import type { Block, Fact, Reference } from './block.ts'

/** A mail as plain text: the same facts as the HTML, a blank line between its pieces. */
export function mailText(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.block) {
    case 'heading':
      return `${oneLine(block.text)}\n${'-'.repeat(Math.min(oneLine(block.text).length, 60))}`
    case 'paragraph':
    case 'small':
      return block.text
    case 'facts':
      return block.facts.map(factText).join('\n')
    case 'list':
      return block.items.map(({ text, more }) => [`- ${text}`, ...more].join('\n  ')).join('\n')
    case 'button':
      return referenceText(block.to)
    case 'help':
      return `${block.title}\n${block.text}`
    case 'links':
      return block.items.map(referenceText).join('\n')
    default:
      return block satisfies never
  }
}

function factText({ label, lines, link }: Fact): string {
  const all = [...lines, ...(link === null ? [] : [referenceText(link)])]
  return `${label}: ${all.join('\n  ')}`
}

function referenceText({ label, href }: Reference): string {
  return `${label}: ${href}`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
