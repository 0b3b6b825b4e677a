import { type Server, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type Hono } from 'hono';

/** A server that listens. */
export interface Listening {
  readonly port: number;
  readonly url: string;
  /** Stops taking requests, lets those under way end, and resolves when all is closed. */
  readonly close: () => Promise<void>;
}

const hostname = 'localhost';
/** Ports tried after the first. */
const portsTried = 50;
/** How long requests under way may take once the server was told to stop. */
const graceMs = 2000;

/** Listens on a port of this machine, or on the next free one. */
export async function listen(app: Hono, firstPort: number): Promise<Listening> {
  const answer = getRequestListener(app.fetch);
  for (let port = firstPort; ; port++) {
    const server = createServer((request, response) => {
      void answer(request, response);
    });
    try {
      const bound = await bind(server, port);
      return { port: bound, url: `http://${hostname}:${bound}`, close: () => close(server) };
    } catch (error) {
      if (!isPortTaken(error) || port === firstPort + portsTried) throw error;
    }
  }
}

const isPortTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      server.off('error', reject);
      // A server that listens on a port has an address, not the name of a pipe.
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => {
      server.closeAllConnections();
    }, graceMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
