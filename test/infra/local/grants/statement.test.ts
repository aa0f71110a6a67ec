import { describe, expect, it } from 'vitest'

import { isAllowed, Statement } from '../../../../infra/local/grants/statement.ts'

const table = 'arn:aws:dynamodb:ca-central-1:111122223333:table/T'
const statement = (given: object) =>
  Statement.parse({ Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: table, ...given })
const need = (given: object = {}) => ({ action: 'dynamodb:PutItem', resource: table, context: {}, ...given })

describe('isAllowed', () => {
  it.each([
    ['what a statement names', {}, {}, true],
    ['another action', { Action: 'dynamodb:GetItem' }, {}, false],
    ['one of several actions', { Action: ['dynamodb:GetItem', 'dynamodb:PutItem'] }, {}, true],
    ['an action by a star', { Action: 'dynamodb:Put*' }, {}, true],
    ['an action in other letters', { Action: 'DynamoDB:putitem' }, {}, true],
    ['every action', { Action: '*' }, {}, true],
    ['a longer action by a shorter name', { Action: 'dynamodb:Put' }, {}, false],
    ['another table', { Resource: `${table}2` }, {}, false],
    ['an index by its table alone', {}, { resource: `${table}/index/due` }, false],
    ['an index by a star', { Resource: `${table}/index/*` }, { resource: `${table}/index/due` }, true],
    ['one character by a question mark', { Resource: `${table.slice(0, -1)}?` }, {}, true],
    ['a dot as a dot only', { Resource: table.replace('T', '.') }, {}, false],
    ['a condition that holds', { Condition: { StringEquals: { k: ['a', 'b'] } } }, { context: { k: 'b' } }, true],
    ['a condition that does not', { Condition: { StringEquals: { k: 'a' } } }, { context: { k: 'b' } }, false],
    ['a condition on what the request lacks', { Condition: { StringEquals: { k: 'a' } } }, {}, false],
    ['a condition by a pattern', { Condition: { StringLike: { k: 'a*' } } }, { context: { k: 'abc' } }, true],
  ])('knows %s', (_what, given, asked, expected) => {
    expect(isAllowed([statement(given)], need(asked))).toBe(expected)
  })

  it('allows nothing by no statement, and nothing that one denies', () => {
    expect(isAllowed([], need())).toBe(false)
    expect(isAllowed([statement({}), statement({ Effect: 'Deny', Action: '*' })], need())).toBe(false)
    expect(isAllowed([statement({}), statement({ Effect: 'Deny', Action: 'dynamodb:GetItem' })], need())).toBe(true)
  })

  it('refuses a policy that it would not understand', () => {
    expect(() => statement({ Condition: { NumericLessThan: { k: '1' } } })).toThrow('NumericLessThan')
    expect(() => Statement.parse({ Effect: 'Allow', NotAction: 'dynamodb:PutItem', Resource: '*' })).toThrow(
      'NotAction',
    )
  })
})
