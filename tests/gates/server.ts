import { createReadStream, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";

/** A folder, served to this machine alone. */
export interface SiteServer {
  /** `http://127.0.0.1:PORT`, without the base. */
  origin: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * Serves `folder` under `base` (`/` or `/name/`) on a free port, as a static host would; `compress`
 * what is text with gzip, as most do.
 */
export async function serveSite(
  folder: string,
  base: string,
  { compress = false } = {},
): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = fileAt(folder, base, pathname);
    const status = file === null ? 404 : 200;
    send(response, file ?? join(folder, "404.html"), { status, compress });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
}

/** The file a path stands for, or null: outside the base, missing, or a folder without its slash. */
export function fileAt(folder: string, base: string, pathname: string): string | null {
  if (!pathname.startsWith(base)) return null;
  let path: string;
  try {
    path = normalize(decodeURIComponent(pathname.slice(base.length)));
  } catch {
    return null; // a stray percent sign
  }
  if (path.startsWith("..")) return null;
  const file = pathname.endsWith("/") ? join(folder, path, "index.html") : join(folder, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function send(
  response: ServerResponse,
  file: string,
  { status, compress }: { status: number; compress: boolean },
): void {
  if (!statSync(file, { throwIfNoEntry: false })) {
    response.writeHead(404).end("not found");
    return;
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  const zipped = compress && /text|json|xml/.test(type);
  response.writeHead(status, {
    "content-type": type,
    // Built once and served on a port of its own: what a page loads need not be asked for again.
    ...(extname(file) === ".html" ? {} : { "cache-control": "max-age=600" }),
    ...(zipped ? { "content-encoding": "gzip" } : {}),
  });
  const bytes = createReadStream(file);
  (zipped ? bytes.pipe(createGzip()) : bytes).pipe(response);
}
