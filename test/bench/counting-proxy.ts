// Stands before a server and counts what passes: requests by what they ask for, and every byte on the wire both ways.
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Passed {
  readonly list: number;
  readonly get: number;
  readonly put: number;
  readonly other: number;
  /** Bytes to the server and from it, headers included, without TLS. */
  readonly up: number;
  readonly down: number;
}

export interface CountingProxy {
  readonly port: number;
  /** What passed since it was last read. */
  read(): Passed;
  close(): Promise<void>;
}

/** Listens on loopback and hands everything to the server at `port`, with the headers as they came: they are signed. */
export async function startCountingProxy(port: number): Promise<CountingProxy> {
  const agent = new Agent({ keepAlive: true });
  const counts = { list: 0, get: 0, put: 0, other: 0 };
  const sockets = new Set<Socket>();
  let [past, gone] = [
    { up: 0, down: 0 },
    { up: 0, down: 0 },
  ];
  const server = createServer((asked, answer) => {
    counts[kindOf(asked)] += 1;
    const { method, url: path, headers } = asked;
    const passed = request({ host: '127.0.0.1', port, method, path, headers, agent }, (came) => {
      answer.writeHead(came.statusCode ?? 502, came.headers);
      came.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      gone = { up: gone.up + socket.bytesRead, down: gone.down + socket.bytesWritten };
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    read() {
      const whole = { ...gone };
      for (const socket of sockets) {
        whole.up += socket.bytesRead;
        whole.down += socket.bytesWritten;
      }
      const passed = { ...counts, up: whole.up - past.up, down: whole.down - past.down };
      past = whole;
      Object.assign(counts, { list: 0, get: 0, put: 0, other: 0 });
      return passed;
    },
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function kindOf({ method, url = '' }: IncomingMessage): 'list' | 'get' | 'put' | 'other' {
  if (method === 'GET') return url.includes('list-type=') ? 'list' : 'get';
  return method === 'PUT' ? 'put' : 'other';
}
