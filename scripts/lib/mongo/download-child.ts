// Runs as a process of its own, so that a download that hangs can be ended: arguments are the folder and the version.
import { MongoBinary } from "mongodb-memory-server-core";

const [downloadDir = "", version = ""] = process.argv.slice(2);
process.stdout.write(`path:${await MongoBinary.getPath({ downloadDir, version, checkMD5: true })}\n`);
process.exit(0);
