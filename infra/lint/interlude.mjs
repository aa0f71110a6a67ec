// The project's own lint rules, as a plugin for oxlint (which speaks ESLint's rule interface). Plain JavaScript, because
// oxlint loads it by itself.

const zonedMembers = new Set(['ZonedDateTime', 'Now', 'toZonedDateTime', 'toZonedDateTimeISO', 'toLocaleString'])
const localGetters = /^[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset|Year)$/
const localTexts = new Set(['toLocaleDateString', 'toLocaleTimeString'])

/** Zone rules come from the pinned table: Intl formats in UTC only, Temporal's zoned types and Date's local parts are out. */
const pinnedZones = {
  create(context) {
    const tell = (node, message) => context.report({ node, message })
    const checkFormat = (node) => {
      if (isMember(node.callee, 'Intl', 'DateTimeFormat') && !formatsInUtc(node.arguments[1])) {
        tell(node, "Give Intl.DateTimeFormat options with timeZone: 'UTC' written out; zones come from shared/time")
      }
    }
    return {
      NewExpression(node) {
        checkFormat(node)
        if (isName(node.callee, 'Date') && node.arguments.length > 1)
          tell(node, 'Date of several numbers is local time')
      },
      CallExpression: checkFormat,
      MemberExpression(node) {
        const name = nameOf(node)
        const temporal = isName(node.object, 'Temporal') || name.startsWith('toZoned')
        if (temporal && zonedMembers.has(name)) tell(node, `Temporal's ${name} takes the runtime's zone rules`)
        if (localGetters.test(name) || localTexts.has(name)) tell(node, `${name} takes the machine's zone`)
      },
    }
  },
}

/** The clock and chance are passed in. */
const passedClock = {
  create(context) {
    const tell = (node) => context.report({ node, message: 'Take the time and chance from the ports in shared/ports' })
    return {
      NewExpression(node) {
        if (isName(node.callee, 'Date') && node.arguments.length === 0) tell(node)
      },
      CallExpression(node) {
        if (isName(node.callee, 'Date')) tell(node)
      },
      MemberExpression(node) {
        const forbidden = [
          ['Date', 'now'],
          ['Math', 'random'],
          ['performance', 'now'],
          ['process', 'hrtime'],
        ]
        if (forbidden.some(([object, property]) => isMember(node, object, property))) tell(node)
      },
    }
  },
}

/** `import { z } from 'zod'` puts the whole library into a bundle: 443 KB for 91 KB. */
const zodNamespace = {
  create(context) {
    return {
      ImportDeclaration(node) {
        const from = node.source.value
        if (from !== 'zod' && from !== 'zod/mini') return
        if (node.specifiers.every(({ type }) => type === 'ImportNamespaceSpecifier')) return
        context.report({ node, message: `Write import * as z from '${from}': the other forms bundle all of it` })
      },
    }
  },
}

export default {
  meta: { name: 'interlude' },
  rules: { 'pinned-zones': pinnedZones, 'passed-clock': passedClock, 'zod-namespace': zodNamespace },
}

function isName(node, name) {
  return node.type === 'Identifier' && node.name === name
}

/** `object.property`, also as `globalThis.object.property` and `object['property']`. */
function isMember(node, object, property) {
  if (node.type !== 'MemberExpression' || nameOf(node) !== property) return false
  return isName(node.object, object) || (node.object.type === 'MemberExpression' && nameOf(node.object) === object)
}

function nameOf(node) {
  return String(node.computed ? node.property.value : node.property.name)
}

function formatsInUtc(options) {
  if (options?.type !== 'ObjectExpression') return false
  const zone = options.properties.findLast(
    (property) => property.type === 'SpreadElement' || nameOfKey(property) === 'timeZone',
  )
  return zone?.type === 'Property' && zone.value.type === 'Literal' && zone.value.value === 'UTC'
}

function nameOfKey({ key }) {
  return key.name ?? key.value
}
