// Makes MongoDB ready for the product in a container: a replica set of one, the root user, and the product's own user
// with rights on its database alone. Runs on mongod's own machine (127.0.0.1), where the first user may be made without
// one (https://www.mongodb.com/docs/manual/core/localhost-exception/); does nothing where all of it is there.
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import mongoose from "mongoose";
import { readEnvFiles } from "./env-files.ts";

const { MongoClient, MongoServerError } = mongoose.mongo;
const setName = "vectort";
const waitMs = 60_000;

type Wanted = { port: number; member: string; rootPassword: string; uri: URL };

/** What is to be made, from the environment. Throws a sentence that names what is missing. */
function wanted(env: NodeJS.ProcessEnv): Wanted {
  readEnvFiles(env);
  const { MONGO_MEMBER: member, MONGO_ROOT_PASSWORD_FILE: file, MONGODB_URI } = env;
  if (!member || !file || !MONGODB_URI) {
    throw new Error("MONGO_MEMBER, MONGO_ROOT_PASSWORD_FILE and MONGODB_URI_FILE are required.");
  }
  const uri = new URL(MONGODB_URI);
  if (!uri.username || !uri.password) throw new Error("MONGODB_URI must have the product's user and password.");
  const rootPassword = readFileSync(file, "utf8").trim();
  return { port: Number(env.MONGO_PORT || 27_017), member, rootPassword, uri };
}

async function prepare({ port, member, rootPassword, uri }: Wanted): Promise<void> {
  const address = `mongodb://127.0.0.1:${port}/?directConnection=true`;
  const open = new MongoClient(address, { serverSelectionTimeoutMS: waitMs });
  try {
    await open.connect();
    await begin(open.db("admin"), member);
    await ignoring(["Unauthorized", "Location51003"], () =>
      open.db("admin").command({ createUser: "root", pwd: rootPassword, roles: ["root"] }),
    );
  } finally {
    await open.close();
  }
  const asRoot = new MongoClient(address, { auth: { username: "root", password: rootPassword } });
  try {
    const database = uri.pathname.slice(1);
    const user = { pwd: decodeURIComponent(uri.password), roles: [{ role: "readWrite", db: database }] };
    const name = decodeURIComponent(uri.username);
    const admin = asRoot.db("admin");
    const made = await ignoring(["Location51003"], () => admin.command({ createUser: name, ...user }));
    if (!made) await admin.command({ updateUser: name, ...user });
  } finally {
    await asRoot.close();
  }
}

/** Initiates the replica set and waits until its one member takes writes. */
async function begin(admin: mongoose.mongo.Db, member: string): Promise<void> {
  for (const deadline = Date.now() + waitMs; Date.now() < deadline; await pause(100)) {
    const hello = await admin.command({ hello: 1 });
    if (hello["isWritablePrimary"]) return;
    if (hello["setName"]) continue;
    const config = { _id: setName, members: [{ _id: 0, host: member }] };
    await ignoring(["AlreadyInitialized", "Unauthorized"], () => admin.command({ replSetInitiate: config }));
  }
  throw new Error(`MongoDB did not become ready to write within ${waitMs / 1_000} seconds.`);
}

/** Whether the work was done; false where MongoDB refused it with one of these names. */
async function ignoring(names: readonly string[], work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && names.includes(String(error.codeName))) return false;
    throw error;
  }
}

try {
  await prepare(wanted(process.env));
  process.stdout.write("MongoDB is ready.\n");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
