import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { contentPolicy } from "./policy";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

const headers: Readonly<Record<string, string>> = {
  "content-security-policy": contentPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-cache",
};

/** Names by which this machine is asked; any other is a foreign site that has its name point here. */
const ownNames = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

function answer(
  folder: string,
  { method = "GET", url = "/", headers: asked }: IncomingMessage,
  to: ServerResponse,
): void {
  if (!ownNames.test(asked.host ?? "")) to.writeHead(421).end();
  else if (method !== "GET" && method !== "HEAD") to.writeHead(405, headers).end();
  else {
    const [path = "/"] = url.split(/[?#]/);
    const name = path === "/" ? "index.html" : path.slice(1);
    // Only what lies in the folder: no path is ever put together from a request.
    if (!readdirSync(folder).includes(name)) to.writeHead(404, headers).end();
    else {
      const type = types[extname(name)] ?? "application/octet-stream";
      const body = method === "HEAD" ? "" : readFileSync(join(folder, name));
      to.writeHead(200, { ...headers, "content-type": type }).end(body);
    }
  }
}

/** The port that the server now listens on; null where it was taken. */
const listen = (server: Server, port: number): Promise<number | null> =>
  new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => {
      resolve((server.address() as AddressInfo).port);
    });
  });

/** Serves a folder to this machine alone, on the first of the ports that is free; null where none is. Port 0 is any. */
export async function serveFolder(
  folder: string,
  ports: readonly number[],
): Promise<{ readonly server: Server; readonly port: number } | null> {
  for (const wanted of ports) {
    const server = createServer((request, response) => {
      try {
        answer(folder, request, response);
      } catch {
        // The folder is being built anew.
        response.writeHead(503, headers).end();
      }
    });
    const port = await listen(server, wanted);
    if (port !== null) return { server, port };
  }
  return null;
}
