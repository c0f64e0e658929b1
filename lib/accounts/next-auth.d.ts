import "next-auth";

declare module "next-auth" {
  interface User {
    /** The version that the user's sessions have now. */
    sessionVersion: number;
  }
}

declare module "next-auth/adapters" {
  interface AdapterUser {
    sessionVersion: number;
  }
}
