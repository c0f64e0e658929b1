import { nothingHere, route } from "@/lib/platform/http";

const handle = route({ auth: "public" }, async () => {
  throw nothingHere();
});

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
