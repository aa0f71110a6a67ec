const ours = {
  attempt: ['attempt-0123456789'],
  client: ['c-001'],
  course: ['1'],
  place: ['1'],
  key: ['prompt'],
  kind: ['prompt'],
}

/** An event as EventBridge brings it from SES, with all that we do not read. */
export function sesEvent(detail: object, tags: Readonly<Record<string, readonly string[]>> = ours): object {
  const mail = {
    timestamp: '2027-01-03T21:00:00.000Z',
    source: 'bookings@mail.harbour.example',
    messageId: '0100018d-m-1',
    destination: ['ana@clients.example'],
    headersTruncated: false,
    headers: [{ name: 'Subject', value: 'Your session' }],
    commonHeaders: { subject: 'Your session' },
    tags: { 'ses:operation': ['SendEmail'], 'ses:configuration-set': ['harbour'], ...tags },
  }
  return {
    ...{ version: '0', id: '6a7e8feb', 'detail-type': 'Email Event', source: 'aws.ses', account: '111122223333' },
    ...{ time: '2027-01-03T21:00:01Z', region: 'ca-central-1', resources: [] },
    detail: { mail, ...detail },
  }
}
