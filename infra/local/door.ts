import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'

/** An HTTP server on 127.0.0.1 that can refuse connections and admit them again on the same port. */
export interface Door {
  readonly url: string
  /** False: closes the port and destroys every open socket. True: listens on the same port again. */
  readonly admit: (on: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

export async function openDoor(listener: RequestListener): Promise<Door> {
  let server: Server | null = await listen(listener, 0)
  const port = portOf(server)
  const shut = async () => {
    const open = server
    server = null
    if (open === null) return
    const closed = once(open, 'close')
    open.close()
    open.closeAllConnections()
    await closed
  }
  const admit = async (on: boolean) => {
    if (!on) await shut()
    else if (server === null) server = await listen(listener, port)
  }
  return { url: `http://127.0.0.1:${port}`, admit, close: shut }
}

async function listen(listener: RequestListener, port: number): Promise<Server> {
  const server = createServer(listener)
  // Node would close an idle socket after 5 s, which a client that writes at that moment sees as an unknown outcome.
  server.keepAliveTimeout = 0
  server.requestTimeout = 0
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a listening server has no port')
  return address.port
}
