// A line that breaks, inside the client's own connection, so that no proxy of ours has to listen anywhere.
import http from 'node:http';
import net from 'node:net';
import { Duplex } from 'node:stream';

/** What happens on the next connections. */
export interface Line {
  /** Ends the line when the server's first byte comes: the work is done, and nobody hears of it. */
  cutAnswer: boolean;
  /** Ends the line after this many bytes were sent. */
  cutUploadAfter: number | undefined;
  /** Swallows everything the server says. */
  silent: boolean;
}

const broken = (): Error => Object.assign(new Error('cut'), { code: 'ECONNRESET' });

class CutSocket extends Duplex {
  readonly #socket: net.Socket;
  readonly #line: Line;
  #sent = 0;

  constructor(socket: net.Socket, line: Line) {
    super();
    this.#socket = socket;
    this.#line = line;
    socket.on('connect', () => this.emit('connect'));
    socket.on('data', (piece) => {
      if (line.cutAnswer) this.destroy(broken());
      else if (!line.silent) this.push(piece);
    });
    socket.on('end', () => this.push(null));
    socket.on('error', (error) => this.destroy(error));
    socket.on('close', () => this.destroy());
  }

  override _read(): void {}

  override _write(piece: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    const limit = this.#line.cutUploadAfter;
    if (limit !== undefined && this.#sent + piece.length > limit) {
      this.#socket.write(piece.subarray(0, limit - this.#sent), () => this.destroy(broken()));
      return;
    }
    this.#sent += piece.length;
    this.#socket.write(piece, done);
  }

  override _final(done: () => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }

  /** What Node's agent asks of a socket. */
  setKeepAlive(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setTimeout(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

/** An agent whose connections obey `line`. */
export class CutAgent extends http.Agent {
  readonly line: Line = { cutAnswer: false, cutUploadAfter: undefined, silent: false };

  override createConnection(options: net.NetConnectOpts): Duplex {
    return new CutSocket(net.connect(options), this.line);
  }
}
