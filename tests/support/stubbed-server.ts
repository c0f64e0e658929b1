import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { run } from "@/scripts/lib/run";

const provision = resolve(import.meta.dirname, "../../deploy/provision.sh");

/**
 * What each command of a server says, as shell over the files in $S; whatever it changes it only notes. The rest (tar,
 * sed, awk …) is the machine's own.
 */
const commands: Record<string, string> = {
  // What the caller has set doesn't go along.
  ssh: 'shift; unset VECTORT_HOME; exec bash -c "$*"',
  // Not the commit but what is in the folder is brought to the server; what concerns a server is enough.
  git: 'case "$*" in *archive*) exec tar -c -C "$2" deploy ;; esac',
  id: "echo 0",
  chown: "exit 0",
  ip: "echo '2: eth0    inet 203.0.113.5/24 brd 203.0.113.255 scope global eth0'",
  getent:
    'name=$4; [ "$3" = ahostsv4 ] && type=A || type=AAAA; awk -v n="$name" -v t="$type" \'$1 == n && $2 == t { print $3 }\' "$S/dns"',
  ss: 'grep "${2#sport = }" "$S/ports" || true',
  df: 'printf "Filesystem 1M-blocks Used Available Capacity Mounted\\n/ 1 1 %s 1%% /\\n" "$(cat "$S/free")"',
  sshd: "echo port 2222",
  dpkg: "echo amd64",
  ufw: "",
  "apt-get": 'case "$*" in *docker-ce*) touch "$S/docker" ;; esac',
  systemctl: "",
  sleep: "",
  certbot:
    'd="$S/../root/etc/letsencrypt/live/vectort-sites"; mkdir -p "$d"; echo chain >"$d/fullchain.pem"; echo key >"$d/privkey.pem"; [ ! -e "$S/no-certificate" ]',
  openssl: 'cat >/dev/null; cat "$S/certificate"; grep -q good "$S/certificate"',
  curl: 'case "$*" in *api/health*) cat "$S/health" ;; esac',
  docker: `case "$*" in
    "compose version") [ -e "$S/docker" ] ;;
    "compose ps -q "*) [ ! -e "$S/up" ] || echo "id-\${4}" ;;
    inspect*) cat "$S/state-\${4#id-}" 2>/dev/null || echo healthy ;;
    "compose build") [ ! -e "$S/no-build" ] ;;
    "compose up -d --no-deps"*) [ ! -e "$S/broken" ] || [ -e ../marker ] || echo unhealthy >"$S/state-\${@: -1}"
      [ ! -e ../marker ] || rm -f "$S/state-\${@: -1}" ;;
    "compose up"*) touch "$S/up" ;;
    *backup.ts*) [ ! -e "$S/no-backup" ] ;;
    *check-keys.ts*) [ ! -e "$S/bad-key" ] ;;
  esac`,
};

export type StubbedServer = {
  folder: string;
  home: string;
  /** Runs provision.sh with these arguments. */
  provision(...args: string[]): Promise<{ code: number; output: string }>;
  /** Sets what the commands say: DNS records as "name type address" lines, the ports taken, and so on. */
  set(name: string, text: string): Promise<void>;
  unset(name: string): Promise<void>;
  /** The commands that were called since the last look, each with its arguments. */
  calls(): Promise<string[]>;
  close(): Promise<void>;
};

/** A fresh Debian server that is only told of: provision.sh and what it runs are real, the server's commands are stubs. */
export async function stubServer(): Promise<StubbedServer> {
  const folder = await mkdtemp(join(tmpdir(), "vectort-server-"));
  const bin = join(folder, "bin");
  const root = join(folder, "root");
  const said = join(folder, "said");
  const home = join(folder, "opt/vectort");
  const log = join(folder, "calls");
  const folders = [
    bin,
    said,
    join(root, "etc/systemd/system"),
    join(root, "etc/apt/sources.list.d"),
    join(root, "proc"),
  ];
  for (const path of [...folders, join(folder, "opt")]) await mkdir(path, { recursive: true });
  for (const [name, body] of Object.entries(commands)) {
    await writeFile(join(bin, name), `#!/bin/bash\necho "${name} $*" >>"${log}"\nS="${said}"\n${body}\n`);
    await chmod(join(bin, name), 0o755);
  }
  await writeFile(join(root, "etc/os-release"), "ID=debian\nVERSION_ID=12\nVERSION_CODENAME=bookworm\n");
  await writeFile(join(root, "proc/meminfo"), "MemTotal: 4194304 kB\nSwapTotal: 0 kB\n");
  const names = ["", "www.", "preview.", "domains.", "any-name-at-all."];
  const dns = names.map((name) => `${name}example.com A 203.0.113.5`).join("\n");
  const start = { dns: `${dns}\n`, ports: "", free: "20000", health: '{"status":"ok"}', certificate: "good" };
  for (const [name, text] of Object.entries(start)) await writeFile(join(said, name), text);
  await writeFile(log, "");
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: "test",
    PATH: [bin, process.env["PATH"]].join(delimiter),
    VECTORT_HOME: home,
    VECTORT_ROOT: root,
    VECTORT_TRIES: "2",
    VECTORT_PAUSE: "0",
  };
  return {
    folder,
    home,
    provision: (...args) => run("bash", [provision, ...args], { env }),
    set: (name, text) => writeFile(name.includes("/") ? join(root, name) : join(said, name), text),
    unset: (name) => rm(join(said, name)),
    calls: async () => {
      const text = await readFile(log, "utf8");
      await writeFile(log, "");
      return text.split("\n").filter(Boolean);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
