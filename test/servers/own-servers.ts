// Servers on this machine that answer as a test says, and everything else that is undone when the test is over.
import { createServer, type RequestListener } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

export interface OwnServers {
  /** Done after the test, the last first. */
  later(step: () => unknown): void;
  /** Answers the port of a server that answers so. */
  answering(answer: RequestListener): Promise<number>;
  /** The same below HTTP: what is done with each connection. */
  connected(handle: (line: net.Socket) => void): Promise<number>;
}

/** Called once at the top of a file. */
export function ownServers(): OwnServers {
  const undo: (() => unknown)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });
  const listening = async (server: net.Server): Promise<number> => {
    const lines = new Set<net.Socket>();
    server.on('connection', (line) => lines.add(line.on('close', () => lines.delete(line))));
    server.listen(0, '127.0.0.1');
    await new Promise((there) => server.once('listening', there));
    undo.push(() => {
      for (const line of lines) line.destroy();
      return new Promise((closed) => server.close(closed));
    });
    return (server.address() as AddressInfo).port;
  };
  return {
    later: (step) => void undo.push(step),
    answering: (answer) => listening(createServer(answer)),
    connected: (handle) => listening(net.createServer(handle)),
  };
}
