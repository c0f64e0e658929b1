import { startRun } from "@/lib/generation";
import { connectDb } from "@/lib/platform/db";
import { asUser } from "./make-user";

/** A process of its own that starts a run and writes it until it is killed: `run-elsewhere.ts USER PROJECT PROMPT`. */
const [userId = "", projectId = "", prompt = ""] = process.argv.slice(2);
await connectDb();
await startRun(asUser(userId), projectId, { prompt, mode: "quick" });
