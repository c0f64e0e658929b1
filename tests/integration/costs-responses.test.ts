import { testCosts } from "./cost-suite";

await testCosts("responses");
