import "next-auth";

declare module "next-auth" {
  interface User {
    /** The version that the user's sessions have now; -1 for a person of a provider who is no user of ours yet. */
    sessionVersion: number;
  }
}

declare module "next-auth/adapters" {
  interface AdapterUser {
    sessionVersion: number;
  }
}
