import {
  type AttributeValue,
  BatchGetItemCommand,
  DynamoDBClient,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2'
import { randomUUID } from 'node:crypto'

// What no code can do without to send one message safely, by the same clients: read the course whole, claim, send, record.
// Nothing is planned, composed, checked or compressed: items go back as they came, and every mail is the same bytes.

type Item = Record<string, AttributeValue>

const TableName = process.env['TABLE_NAME'] ?? ''
const ConfigurationSetName = process.env['CONFIGURATION_SET'] ?? ''
const table = new DynamoDBClient({ maxAttempts: 3 })
const ses = new SESv2Client({ maxAttempts: 1 })
const packed = new Uint8Array(3_000).fill(7)
const mime = Buffer.from(
  `From: a@mail.harbour.example\r\nTo: b@clients.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n${'0123456789 '.repeat(12).concat('\r\n').repeat(75)}`,
)

/** Sends one message for each course of an event, as attend is called. */
export async function handler({ Records }: { readonly Records: readonly { readonly body: string }[] }): Promise<void> {
  for (const { body } of Records) await sendOne(JSON.parse(body).course)
}

async function sendOne(course: string): Promise<void> {
  const items = await read(course)
  const slot = items.find(({ sk }) => sk?.S === 'slot#07') ?? {}
  await write([putOf(slot), ...['course', 'client', 'clinic'].map((kind) => checkOf(kind, course))])
  const { MessageId: id = '' } = await ses.send(
    new SendEmailCommand({
      ...{ FromEmailAddress: process.env['FROM'], Destination: { ToAddresses: ['b@clients.example'] } },
      ...{ Content: { Raw: { Data: mime } }, ConfigurationSetName },
      EmailTags: ['attempt', 'client', 'course', 'place', 'key', 'kind'].map((Name) => ({ Name, Value: 'one' })),
    }),
  )
  const mail = { pk: { S: `mail#${course}` }, sk: { S: id }, value: { M: { mime: { B: packed } } } }
  await write([putOf(slot), checkOf('course', course), { Put: { TableName, Item: mail } }])
}

async function read(course: string): Promise<readonly Item[]> {
  const client = course.slice(0, course.lastIndexOf('.'))
  const slots = Array.from({ length: 20 }, (_, index) => `slot#${String(index + 1).padStart(2, '0')}`)
  const keys = [
    { pk: 'clinic', sk: 'clinic' },
    { pk: 'key#link', sk: '2027-02' },
    { pk: `client#${client}`, sk: 'client' },
    ...['course', ...slots].map((sk) => ({ pk: `course#${course}`, sk })),
  ]
  const Keys = keys.map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } }))
  const RequestItems = { [TableName]: { Keys, ConsistentRead: true } }
  return (await table.send(new BatchGetItemCommand({ RequestItems }))).Responses?.[TableName] ?? []
}

async function write(TransactItems: TransactWriteItem[]): Promise<void> {
  await table.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken: randomUUID() }))
}

function putOf(Item: Item): TransactWriteItem {
  const value = { '#value': 'value', '#field': 'version' }
  const version = Item['value']?.M?.['version'] ?? { N: '1' }
  return {
    Put: {
      ...{ TableName, Item, ConditionExpression: '#value.#field = :expected' },
      ...{ ExpressionAttributeNames: value, ExpressionAttributeValues: { ':expected': version } },
    },
  }
}

function checkOf(kind: string, course: string): TransactWriteItem {
  const client = course.slice(0, course.lastIndexOf('.'))
  const pk = { course: `course#${course}`, client: `client#${client}` }[kind] ?? 'clinic'
  const Key = { pk: { S: pk }, sk: { S: kind } }
  const ConditionExpression = kind === 'clinic' ? 'attribute_not_exists(pk)' : 'attribute_exists(pk)'
  return { ConditionCheck: { TableName, Key, ConditionExpression } }
}
