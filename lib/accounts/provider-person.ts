import type { User } from "next-auth";
import { z } from "zod";
import type { Provider } from "@/lib/schemas/provider";

/** What a provider says of a person, in the names of OpenID Connect (Core 1.0, section 5.1). */
export const providerClaimsSchema = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().nullish(),
  email: z.string().nullish(),
  email_verified: z.boolean().nullish(),
});
export type ProviderClaims = z.output<typeof providerClaimsSchema>;

/** A person as a provider vouches for them. */
export type ProviderPerson = {
  provider: Provider;
  accountId: string;
  name: string;
  /** Trimmed and in lower case; empty where the provider shows none. */
  email: string;
  /** True when the provider has seen that the address is the person's own. */
  isVerified: boolean;
};

const NAME_CHARS = 80;
/** Lower case comes last: "K", the sign of kelvin, becomes an ordinary k and an address of its own somebody else's. */
const addressSchema = z.string().trim().pipe(z.email().max(254).toLowerCase());

/** The person in a provider's claims. Throws when the claims are not as the protocol says. */
export function toProviderPerson(provider: Provider, claims: unknown): ProviderPerson {
  const { sub, name, email, email_verified: isVerified } = providerClaimsSchema.parse(claims);
  const address = addressSchema.safeParse(email).data ?? "";
  return {
    provider,
    accountId: sub,
    name: name?.trim().slice(0, NAME_CHARS) || address.split("@")[0] || sub,
    email: address,
    isVerified: address !== "" && isVerified === true,
  };
}

/** What NextAuth wants of a person before we know which user it is: nobody who can have a session. */
export function strangerOf({ sub }: ProviderClaims): User {
  return { id: sub, sessionVersion: -1 };
}
