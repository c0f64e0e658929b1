// The server of npm run dev: Next with hot reload behind the same wrapper as in production, so that published sites,
// forwarding headers and limits are the same.
import next from "next";
import { createAppServer, endOnSignal, listen } from "./serve.ts";

const port = Number(process.env.PORT || 3000);
const app = next({ dev: true, dir: process.cwd(), port, hostname: "localhost" });
await app.prepare();
const handle = app.getRequestHandler();
const server = createAppServer(
  (request, response) => void handle(request, response),
  Number(process.env.TRUSTED_PROXIES || 0),
);
await listen(server, port);
endOnSignal(server);
