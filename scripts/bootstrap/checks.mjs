import { existsSync, readFileSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { Sentence } from "./sentence.mjs";

/** A variable from the shell, else from `.env` (only what the first steps need; the rest is read on the pinned Node). */
export function setting(root, name) {
  if (process.env[name]) return process.env[name];
  const file = join(root, ".env");
  if (!existsSync(file)) return undefined;
  const match = new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=\\s*(.*?)\\s*$`, "m").exec(readFileSync(file, "utf8"));
  return match?.[1].replace(/^(["'])(.*)\1$/, "$2") || undefined;
}

/** Throws a Sentence when this Node is too old to begin with. */
export function checkNode() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    throw new Sentence(`Node 20 or newer is needed to start, and this is ${process.versions.node}.`);
  }
}

/** Reads a port; throws a Sentence when it is no port. */
export function readPort(text = "3000") {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Sentence(`PORT must be a number from 1 to 65535, and is "${text}".`);
  return port;
}

/** Throws a Sentence when the port can't be listened on; waits up to `graceMs` for one that is being given up. */
export async function checkPort(port, graceMs = 0) {
  for (const deadline = Date.now() + graceMs; ;) {
    const code = await tryPort(port);
    if (code === null) return;
    if (code === "EACCES")
      throw new Sentence(
        `Port ${port} needs more rights than this user has: choose another with PORT=3000 npm run up.`,
      );
    if (Date.now() >= deadline) {
      throw new Sentence(
        `Port ${port} is taken by another program: stop it, or choose another port with PORT=${port + 1} npm run up.`,
      );
    }
    await new Promise((done) => setTimeout(done, 200));
  }
}

function tryPort(port) {
  return new Promise((done) => {
    const server = createServer().once("error", (error) => done(error.code));
    server.listen(port, () => server.close(() => done(null)));
  });
}

/** Throws a Sentence when the folder's disk has less than `neededMb` free. */
export function checkSpace(folder, neededMb) {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  const freeMb = Math.floor((bavail * bsize) / 1e6);
  if (freeMb < neededMb)
    throw new Sentence(`The disk is full: ${folder} has ${freeMb} MB free, and this start needs about ${neededMb} MB.`);
}
