import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "@/scripts/lib/env.ts";

const PATIENCE_MS = 5_000;

type Nginx = { port: number; end: () => Promise<void> };

/** Serves a folder with nginx as Debian sets it up, with one worker; compressed files beside the plain ones are used. */
export function startStatic(folder: string, port: number, files: string): Promise<Nginx> {
  return start(folder, port, `root ${files}; index index.html; gzip_static on; etag on;`, "");
}

/** The shipped proxy (deploy/nginx) in front of one process; without TLS, which costs both sides the same. */
export async function startProxy(folder: string, port: number, behind: number): Promise<Nginx> {
  const shipped = await readFile(join(root, "deploy/nginx/vectort-proxy.conf"), "utf8");
  const location = shipped.split("\n").filter((line) => !line.startsWith("ssl_"));
  return start(folder, port, location.join("\n"), `upstream vectort { server 127.0.0.1:${behind}; keepalive 64; }`);
}

async function start(folder: string, port: number, server: string, before: string): Promise<Nginx> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  await writeFile(
    file,
    `daemon off; master_process off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http { include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; ${temporary.join(" ")}
${before}
server { listen 127.0.0.1:${port}; ${server} } }\n`,
  );
  const child = spawn("/usr/sbin/nginx", ["-c", file, "-p", folder], { stdio: "ignore" });
  const ended = new Promise<void>((done) => child.once("exit", () => done()).once("error", () => done()));
  const end = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
  };
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline && child.exitCode === null) {
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => null)) return { port, end };
    await pause(20);
  }
  await end();
  throw new Error(
    `nginx did not start: ${await readFile(join(folder, "error.log"), "utf8").catch(() => "not installed")}`,
  );
}
