import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";
import { contentPolicy } from "../contentPolicy";
import type { Certificate } from "./certificate";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
};

const headers: Readonly<Record<string, string>> = {
  "content-security-policy": contentPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  // Excel refuses images that may not be kept, and development wants none that are old.
  "cache-control": "no-cache",
  // Excel on the web reads functions.json from Microsoft's address, and browsers ask before a site reaches this machine.
  "access-control-allow-origin": "*",
  "access-control-allow-private-network": "true",
};

/** What may be asked for is what lies in the folder now: no path is ever put together from a request. */
const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [`/${name.split(sep).join("/")}`, join(folder, name)]),
  );

function answer(folder: string, { method = "GET", url = "/" }: IncomingMessage, response: ServerResponse): void {
  if (method === "OPTIONS") response.writeHead(204, headers).end();
  else if (method !== "GET" && method !== "HEAD") response.writeHead(405, headers).end();
  else {
    const path = filesIn(folder).get(url.split(/[?#]/)[0] ?? "");
    if (path === undefined) response.writeHead(404, headers).end();
    else {
      const type = types[extname(path)] ?? "application/octet-stream";
      response.writeHead(200, { ...headers, "content-type": type }).end(method === "HEAD" ? "" : readFileSync(path));
    }
  }
}

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

/** Serves a folder to this machine alone, on the first of the ports that is free. */
export async function serveFolder(
  folder: string,
  { key, certificate }: Certificate,
  ports: readonly number[],
): Promise<{ readonly server: Server; readonly port: number }> {
  for (const wanted of ports) {
    const server = createServer({ key, cert: certificate }, (request, response) => {
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
  throw new Error(`no free port among ${ports.join(", ")}`);
}
