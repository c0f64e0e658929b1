import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { connect } from "node:tls";
import { answers, freePort } from "@/scripts/lib/ports";
import { run } from "@/scripts/lib/run";

const deploy = resolve(import.meta.dirname, "../../deploy");

export type Proxy = {
  httpPort: number;
  httpsPort: number;
  /** Certificates the proxy has for names that are not under its domain go into this folder (nginx). */
  folder: string;
  /** Who trusts this takes the certificate of the domain. */
  certificate: string;
  stop(): Promise<void>;
};

export type ProxyOptions = { domain: string; upstreams: readonly number[]; httpsPort?: number };

async function begin(httpsPort?: number) {
  const folder = await mkdtemp(join(tmpdir(), "vectort-proxy-"));
  return { folder, httpPort: await freePort(), httpsPort: httpsPort ?? (await freePort()) };
}

/** Debian's nginx with the configuration that is shipped; only names of files, ports and the domain are others. */
export async function startNginx({ domain, upstreams, httpsPort: wanted }: ProxyOptions): Promise<Proxy> {
  const { folder, httpPort, httpsPort } = await begin(wanted);
  const [first = 0, second = 0] = upstreams;
  const site = (await readFile(join(deploy, "nginx/vectort.conf"), "utf8"))
    .replaceAll(/^\s*listen \[::\].*\n/gm, "")
    .replaceAll("listen 80", `listen 127.0.0.1:${httpPort}`)
    .replaceAll("listen 443", `listen 127.0.0.1:${httpsPort}`)
    .replaceAll("127.0.0.1:3001", `127.0.0.1:${first}`)
    .replaceAll("127.0.0.1:3002", `127.0.0.1:${second}`)
    .replaceAll("/etc/letsencrypt/live", join(folder, "live"))
    .replaceAll("/etc/nginx/vectort-proxy.conf", join(deploy, "nginx/vectort-proxy.conf"))
    .replaceAll("/var/lib/vectort", folder)
    .replaceAll("example.com", domain);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(" ");
  const user = process.getuid?.() === 0 ? "user root; " : "";
  const main = `daemon off; ${user}worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
    events {} http { access_log off; ${temporary} include ${folder}/site.conf; }`;
  await writeFile(join(folder, "site.conf"), site);
  await writeFile(join(folder, "nginx.conf"), main);
  await makeCertificate(join(folder, "live", domain), [domain, `*.${domain}`]);
  const args = ["-p", folder, "-e", join(folder, "error.log"), "-c", join(folder, "nginx.conf")];
  const stop = await launch("nginx", args, {}, folder, httpsPort, "error.log");
  const certificate = await readFile(join(folder, "live", domain, "fullchain.pem"), "utf8");
  return { folder, httpPort, httpsPort, certificate, stop };
}

/** A self-signed certificate in a folder, as certbot names its files. */
export async function makeCertificate(folder: string, names: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = ["-keyout", join(folder, "privkey.pem"), "-out", join(folder, "fullchain.pem")];
  const subject = [
    "-subj",
    `/CN=${names[0]}`,
    "-addext",
    `subjectAltName=${names.map((name) => `DNS:${name}`).join()}`,
  ];
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
  const { code, output } = await run("openssl", ["req", "-x509", ...key, ...files, ...subject]);
  if (code !== 0) throw new Error(`openssl made no certificate: ${output}`);
}

const shippedCaddy = process.env["VECTORT_CADDY"];

/** Whether it is the Caddy that is shipped: Debian's doesn't try a write again where a process takes no connections. */
export const isShippedCaddy = shippedCaddy !== undefined;

/** Caddy with the configuration that is shipped, but ports of its own and certificates of its own making. */
export async function startCaddy(
  { domain, upstreams, httpsPort: wanted }: ProxyOptions,
  sitesTls: "on_demand" | "certificate" = "on_demand",
): Promise<Proxy> {
  const { folder, httpPort, httpsPort } = await begin(wanted);
  await makeCertificate(folder, [`*.${domain}`]);
  const asking = await freePort();
  const shipped = await readFile(join(deploy, "caddy/Caddyfile"), "utf8");
  const sites = await readFile(join(deploy, `caddy/sites-${sitesTls}.caddy`), "utf8");
  await writeFile(
    join(folder, `sites-${sitesTls}.caddy`),
    sites
      .replace("/certs/sites.pem", join(folder, "fullchain.pem"))
      .replace("/certs/sites.key", join(folder, "privkey.pem")),
  );
  const own = `{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\thttp_port ${httpPort}\n\thttps_port ${httpsPort}\n`;
  await writeFile(
    join(folder, "Caddyfile"),
    shipped.replace(/^\{\n/m, own).replaceAll("127.0.0.1:2020", `127.0.0.1:${asking}`),
  );
  const env = {
    DOMAIN: domain,
    PREVIEW_DOMAIN: `preview.${domain}`,
    SITES_DOMAIN: domain,
    SITES_TLS: sitesTls,
    ACME_EMAIL: "operator@example.com",
    APP_UPSTREAMS: upstreams.map((port) => `127.0.0.1:${port}`).join(" "),
    HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  };
  const args = ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"];
  const stop = await launch(shippedCaddy ?? "caddy", args, env, folder, httpsPort, "output.log");
  // It listens before it has made the certificates of its own names.
  for (const name of [domain, `www.${domain}`, `preview.${domain}`]) {
    while (!(await hasCertificate(httpsPort, name))) await pause(20);
  }
  const certificate = await readFile(join(folder, "caddy/pki/authorities/local/root.crt"), "utf8");
  return { folder, httpPort, httpsPort, certificate, stop };
}

function hasCertificate(port: number, servername: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: "127.0.0.1", port, servername, rejectUnauthorized: false });
    const end = (has: boolean): void => {
      socket.destroy();
      done(has);
    };
    socket.on("secureConnect", () => end(true)).on("error", () => end(false));
  });
}

async function launch(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
  folder: string,
  port: number,
  log: string,
): Promise<() => Promise<void>> {
  const output = openSync(join(folder, "output.log"), "a");
  const child = spawn(program, args, {
    env: { NODE_ENV: "test", PATH: `${process.env["PATH"]}:/usr/sbin`, ...env },
    stdio: ["ignore", output, output],
  });
  const failed = new Promise<string>((done) => child.on("error", (error) => done(error.message)));
  const ended = new Promise<string>((done) => child.on("exit", (code) => done(`it ended with ${code}`)));
  const gone = Promise.race([failed, ended]);
  const reason = await Promise.race([gone, whenListening(child, port)]);
  if (reason !== null) {
    const said = await readFile(join(folder, log), "utf8").catch(() => "");
    throw new Error(`${program} did not start (Debian: apt-get install nginx caddy openssl): ${reason}. ${said}`);
  }
  return async () => {
    child.kill("SIGTERM");
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
}

async function whenListening(child: ChildProcess, port: number): Promise<null> {
  while (child.exitCode === null && !(await answers(port))) await pause(20);
  return null;
}
