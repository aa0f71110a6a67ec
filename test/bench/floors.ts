import type { FunctionName } from '../../shared/config/function-names.ts'

/** A client that is made as ours are, and the commands of it that a function sends. */
function client(library: string, name: string, commands: readonly string[]): string {
  const [own, sends] = [`${name}Client`, commands.map((command) => `${command}Command`)]
  return `import { ${[own, ...sends].join(', ')} } from '@aws-sdk/client-${library}'
export const ${library} = [new ${own}({ maxAttempts: 3, requestHandler: { requestTimeout: 3000 } }), ${sends.join(', ')}]
`
}

const dynamoDb = client('dynamodb', 'DynamoDB', ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'TransactWriteItems'])
const kms = client('kms', 'KMS', ['Decrypt', 'GenerateDataKey'])
const ses = client('sesv2', 'SESv2', ['SendEmail'])
const sqs = client('sqs', 'SQS', ['GetQueueAttributes', 'SendMessageBatch'])

/**
 * What no function can start without: the clients of AWS that it has at hand from the start, made once, with the commands that it
 * sends, and a handler. It is the floor that a function's cold start is held beside.
 */
export const floors: Readonly<Record<FunctionName, string>> = {
  tick: dynamoDb + sqs,
  attend: dynamoDb + kms + ses,
  feedback: dynamoDb,
  pages: dynamoDb + kms,
  staff: dynamoDb + kms,
  api: dynamoDb + kms,
}
