import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type StubbedServer, stubServer } from "@/tests/support/stubbed-server";

let server: StubbedServer;
beforeEach(async () => {
  server = await stubServer();
});
afterEach(() => server.close());

const install = (...more: string[]) => server.provision("install", ...more, "root@server", "example.com");
const state = (name: string): string => join(server.home, "state", name);
/** What changes a server. */
const changes = /^(ufw|apt-get|systemctl|docker (compose (up|build|exec)|tag))/;

const records = [
  "example.com",
  "www.example.com",
  "preview.example.com",
  "domains.example-sites.net",
  "any-name-at-all.example-sites.net",
].map((name) => `${name} A 203.0.113.5`);

async function secrets(): Promise<Record<string, string>> {
  const names = await readdir(state("secrets"));
  const texts = names.map(async (name) => [name, await readFile(state(`secrets/${name}`), "utf8")] as const);
  return Object.fromEntries(await Promise.all(texts));
}

test("a dry run looks, says what it would do, and changes nothing", async () => {
  const { code, output } = await install("--dry-run");
  expect(code, output).toBe(0);
  expect(output).toContain("would run: ufw allow 2222/tcp");
  expect(output).toContain("would run: compose up -d");
  expect((await server.calls()).filter((call) => changes.test(call))).toEqual([]);
  expect(existsSync(server.home)).toBe(false);
});

test("a fresh server becomes a running one: firewalled, with secrets of its own, seen from outside", async () => {
  const { code, output } = await install("--admin", "ann@example.com");
  expect(code, output).toBe(0);
  expect(output).toContain("https://example.com answers from here, and is well.");
  const calls = await server.calls();
  const order = [
    "apt-get install -y docker-ce",
    "ufw allow 2222/tcp",
    "ufw --force enable",
    "docker compose build",
    "docker compose up -d",
  ];
  const places = order.map((call) => calls.findIndex((one) => one.startsWith(call)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(calls).toContain("docker compose exec -T app-1 node scripts/server/check-keys.ts");
  expect(calls).toContain("systemctl enable --now vectort-backup.timer");
  const settings = await readFile(state(".env"), "utf8");
  expect(settings).toMatch(/^DOMAIN=example.com$/m);
  expect(settings).toMatch(/^ACME_EMAIL=ann@example.com$/m);
  expect(await readFile(state("app.env"), "utf8")).toMatch(/^ADMIN_EMAILS=ann@example.com$/m);
  const made = await secrets();
  const compose = await readFile(join(server.home, "app/deploy/compose.yaml"), "utf8");
  const wanted = [...compose.matchAll(/file: \.\/secrets\/(\w+)/g)].map(([, name = ""]) => name);
  expect(Object.keys(made).toSorted()).toEqual(wanted.toSorted());
  expect(new URL(made["mongodb_uri"] ?? "").password).toHaveLength(43);
  expect(made["mongo_key"]).toMatch(/^[A-Za-z0-9+/]{300,}$/);
  expect((await stat(state("secrets/encryption_key"))).mode & 0o777).toBe(0o400);
  expect(existsSync(join(server.home, "app/deploy/secrets/encryption_key"))).toBe(true);
});

test("doing it again keeps every secret and setting, and restarts one process after the other", async () => {
  await install();
  const before = await secrets();
  await writeFile(state("app.env"), "ADMIN_EMAILS=bob@example.com\n");
  await server.calls();
  const { code, output } = await install("--admin", "ann@example.com");
  expect(code, output).toBe(0);
  expect(await secrets()).toEqual(before);
  expect(await readFile(state("app.env"), "utf8")).toBe("ADMIN_EMAILS=bob@example.com\n");
  const started = (await server.calls()).filter((call) => call.includes("--force-recreate"));
  expect(started.map((call) => call.split(" ").at(-1))).toEqual(["app-1", "app-2", "caddy"]);
});

test("sites under the product's own domain are warned of; a domain of their own is said to be well", async () => {
  const own = await install("--dry-run");
  expect(own.output).toContain(
    "! Sites stand under the product's own domain (example.com): a site can set so many cookies",
  );
  await server.set("dns", `${records.join("\n")}\n`);
  const other = await install("--sites-domain", "example-sites.net");
  expect(other.code, other.output).toBe(0);
  expect(other.output).toContain("sites stand on a domain of their own (example-sites.net)");
  expect(other.output).toContain("Let's Encrypt gives example-sites.net at most 50 a week");
  expect(await readFile(state(".env"), "utf8")).toMatch(/^SITES_DOMAIN=example-sites.net$/m);
  const again = await install();
  expect(again.output).toContain("every site, *.example-sites.net (any-name-at-all.example-sites.net) leads here");
  const changed = await install("--sites-domain", "other.net");
  expect(changed.output).toContain("SITES_DOMAIN stays example-sites.net");
  expect(await readFile(state(".env"), "utf8")).toMatch(/^SITES_DOMAIN=example-sites.net$/m);
});

test("a public address that the server doesn't have itself is known to the doctor too", async () => {
  const there = await readFile(join(server.folder, "said/dns"), "utf8");
  await server.set("dns", there.replaceAll("203.0.113.5", "198.51.100.9"));
  expect((await install()).output).toContain("has the A record 198.51.100.9, which is not this server");
  const { code, output } = await install("--address", "198.51.100.9");
  expect(code, output).toBe(0);
  expect((await server.provision("doctor", "root@server")).output).toContain(
    "the product (example.com) leads here by A",
  );
});

test("one certificate for all sites is got by the DNS provider's plugin, and Caddy takes it", async () => {
  const credentials = join(server.folder, "cloudflare.ini");
  await writeFile(credentials, "dns_cloudflare_api_token = a-token\n");
  const ask = ["--dns-plugin", "cloudflare", "--dns-credentials", credentials];
  const { code, output } = await install(...ask);
  expect(code, output).toBe(0);
  const calls = await server.calls();
  expect(calls).toContain("apt-get install -y certbot python3-certbot-dns-cloudflare");
  expect(calls.find((call) => call.startsWith("certbot"))).toContain(
    `-d *.example.com --authenticator dns-cloudflare --dns-cloudflare-credentials ${state("dns.ini")}`,
  );
  expect((await stat(state("dns.ini"))).mode & 0o777).toBe(0o600);
  expect(await readFile(state(".env"), "utf8")).toMatch(/^SITES_TLS=certificate$/m);
  expect(await readFile(state("certs/sites.pem"), "utf8")).toBe("chain\n");
  expect((await stat(state("certs/sites.key"))).mode & 0o777).toBe(0o600);
  expect(output).not.toContain("at most 50 a week");
  expect(output).not.toContain("a-token");
  await install(...ask);
  expect((await server.calls()).join("\n")).toContain("caddy reload --force");
  expect((await readFile(state(".env"), "utf8")).match(/SITES_TLS/g)).toHaveLength(2);
});

test("a plugin without its credentials, or a certificate that isn't given, leaves sites as they were", async () => {
  const bare = await install("--dns-plugin", "cloudflare");
  expect([bare.code, bare.output]).toEqual([1, expect.stringContaining("--dns-credentials FILE")]);
  await writeFile(join(server.folder, "c.ini"), "x\n");
  await server.set("no-certificate", "");
  const refused = await install("--dns-plugin", "cloudflare", "--dns-credentials", join(server.folder, "c.ini"));
  expect([refused.code, refused.output]).toEqual([1, expect.stringContaining("No certificate for *.example.com")]);
  expect(await readFile(state(".env"), "utf8")).not.toMatch(/^SITES_TLS/m);
});

test("the nightly backup runs where the product was put", async () => {
  await install();
  const unit = await readFile(join(server.folder, "root/etc/systemd/system/vectort-backup.service"), "utf8");
  expect(unit).toContain(`WorkingDirectory=${server.home}/app/deploy\n`);
  expect(unit).toContain(`EnvironmentFile=-${server.home}/state/backup.env\n`);
  expect(unit).not.toContain("@HOME@");
});

test.each([
  [
    "a stray AAAA record",
    "dns",
    "example.com A 203.0.113.5\nexample.com AAAA 2001:db8::9\n",
    "has the AAAA record 2001:db8::9, which is not this server",
  ],
  [
    "a name without records",
    "dns",
    "example.com A 203.0.113.5\n",
    "previews (preview.example.com) has no address: add an A record to 203.0.113.5",
  ],
  ["a taken port", "ports", 'LISTEN 0 511 0.0.0.0:80 users:(("apache2",pid=1))\n', "port 80 is taken by apache2"],
  ["a full disk", "free", "900", "900 MB of disk are free, and 8000 are needed"],
  ["too little memory", "proc/meminfo", "MemTotal: 1000000 kB\n", "976 MB of memory and swap: 2 GB are needed"],
  ["another system", "etc/os-release", "ID=alpine\nVERSION_ID=3.20\n", "This is alpine"],
  ["an old system", "etc/os-release", "ID=ubuntu\nVERSION_ID=20.04\n", "Ubuntu 20.04 is too old"],
])("%s is told before anything is changed", async (_name, file, text, sentence) => {
  await server.set(file, text);
  const { code, output } = await install();
  expect(code).not.toBe(0);
  expect(output).toContain(sentence);
  expect((await server.calls()).filter((call) => changes.test(call))).toEqual([]);
  expect(existsSync(state("secrets"))).toBe(false);
});

test("a process that doesn't become well, or a product the world can't reach, is told", async () => {
  await server.set("state-app-2", "unhealthy");
  expect((await install()).output).toContain("app-2 is not well after two minutes");
  await server.unset("state-app-2");
  await server.set("health", "");
  const { code, output } = await install();
  expect(code).toBe(1);
  expect(output).toContain("https://example.com doesn't answer from here");
});

test.each(["a;reboot", "$(reboot)", "a b", "'", ""])(
  "a domain that would mean something to a shell (%j) is refused",
  async (domain) => {
    const { code } = await server.provision("install", "root@server", domain);
    expect(code).toBe(2);
    expect(await server.calls()).toEqual([]);
  },
);

/** An installed server that says which code it runs. */
async function installed(): Promise<void> {
  await install();
  await writeFile(join(server.home, "app/marker"), "old");
  await server.calls();
}

test("an update backs up, builds, and restarts one process after the other", async () => {
  await installed();
  const { code, output } = await server.provision("update", "root@server");
  expect(code, output).toBe(0);
  const calls = await server.calls();
  const order = [
    "docker compose exec -T app-1 node scripts/backup.ts",
    "docker tag vectort:latest vectort:previous",
    "docker compose build",
    "docker compose up -d --no-deps",
  ];
  const places = order.map((call) => calls.findIndex((one) => one.startsWith(call)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(calls.filter((call) => call.endsWith(" caddy") && call.includes("--force-recreate"))).toEqual([]);
  expect(existsSync(join(server.home, "app/marker"))).toBe(false);
  expect(await readFile(join(server.home, "former/marker"), "utf8")).toBe("old");
  const back = await server.provision("back", "root@server");
  expect(back.code, back.output).toBe(0);
  expect(await readFile(join(server.home, "app/marker"), "utf8")).toBe("old");
  expect(await server.calls()).toContain("docker tag vectort:previous vectort:latest");
});

test("a proxy's configuration that has changed is taken by an update", async () => {
  await installed();
  await writeFile(join(server.home, "app/deploy/caddy/Caddyfile"), "# another");
  await server.provision("update", "root@server");
  expect(await server.calls()).toContain("docker compose up -d --no-deps --force-recreate caddy");
});

test.each([
  ["a backup that fails", "no-backup", "so nothing was changed"],
  ["an image that can't be built", "no-build", "what ran goes on running"],
])("%s stops an update, and what ran goes on", async (_name, what, sentence) => {
  await installed();
  await server.set(what, "");
  const { code, output } = await server.provision("update", "root@server");
  expect(code).toBe(1);
  expect(output).toContain(sentence);
  expect(await readFile(join(server.home, "app/marker"), "utf8")).toBe("old");
  expect((await server.calls()).filter((call) => call.includes("--force-recreate"))).toEqual([]);
});

test("a new version that doesn't become well gives way to the former one by itself", async () => {
  await installed();
  await server.set("broken", "");
  const { code, output } = await server.provision("update", "root@server");
  expect(code).toBe(1);
  expect(output).toContain("so the former one is back");
  expect(await readFile(join(server.home, "app/marker"), "utf8")).toBe("old");
  expect(await server.calls()).toContain("docker tag vectort:previous vectort:latest");
});

test("the doctor says what is wrong and what to do, and changes nothing", async () => {
  await installed();
  await mkdir(state("backups/2026-01-01"), { recursive: true });
  await writeFile(state("backups/2026-01-01/manifest.json"), "{}");
  const well = await server.provision("doctor", "root@server");
  expect(well.output).toContain("0 problems");
  expect(well.code).toBe(0);
  expect(well.output).toContain("! Sites stand under the product's own domain");
  await writeFile(state(".env"), `${await readFile(state(".env"), "utf8")}SITES_TLS=certificate\n`);
  const bare = await server.provision("doctor", "root@server");
  expect(bare.output).toContain("has no sites.pem and sites.key");
  await writeFile(state("certs/sites.pem"), "chain");
  await writeFile(state("certs/sites.key"), "key");
  expect((await server.provision("doctor", "root@server")).output).toContain("The certificate of all sites is good");
  await server.set("state-app-2", "unhealthy");
  await server.set("certificate", "bad");
  await server.set("bad-key", "");
  await server.set("dns", "example.com A 198.51.100.7\n");
  await server.calls();
  const ill = await server.provision("doctor", "root@server");
  expect(ill.code).toBe(1);
  expect(ill.output).toContain("app-2 is not well: cd");
  expect(ill.output).toContain("docker compose logs --tail 50 app-2");
  expect(ill.output).toContain("The certificate of example.com ends within two weeks");
  expect(ill.output).toContain("The certificate of all sites ends within two weeks");
  expect(ill.output).toContain("has the A record 198.51.100.7, which is not this server");
  expect((await server.calls()).filter((call) => changes.test(call) && !call.includes("check-keys"))).toEqual([]);
});
