import { testCosts } from "./cost-suite";

await testCosts("chat");
