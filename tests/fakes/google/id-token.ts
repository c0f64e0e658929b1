import { createHash } from "node:crypto";
import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import type { FakeGooglePerson, IdTokenFlaw } from "./index.ts";

type Key = { kid: string; privateKey: CryptoKey; jwk: JWK };
type Issue = { issuer: string; nonce: string | null; access: string; flaw: IdTokenFlaw | null };

export type IdTokens = {
  issue(person: FakeGooglePerson, about: Issue): Promise<string>;
  publicKeys(): JWK[];
  rotate(): Promise<void>;
};

/** Signs id_tokens as Google does (OpenID Connect Core 1.0, section 2), right or with one flaw. */
export async function makeIdTokens(clientId: string): Promise<IdTokens> {
  const keys: Key[] = [await makeKey("key-1")];
  const stranger = await makeKey("stranger");
  return {
    async issue(person, { issuer, nonce, access, flaw }) {
      const key = keys[0] ?? stranger;
      const now = Math.floor(Date.now() / 1_000) - (flaw === "expired" ? 7_200 : 0);
      const half = createHash("sha256").update(access).digest().subarray(0, 16);
      const token = new SignJWT({
        ...person,
        azp: clientId,
        at_hash: half.toString("base64url"),
        ...(nonce === null ? {} : { nonce: flaw === "nonce" ? `${nonce}-other` : nonce }),
      })
        .setIssuer(flaw === "issuer" ? "https://accounts.example.org" : issuer)
        .setAudience(flaw === "audience" ? "somebody-else.apps.googleusercontent.com" : clientId)
        .setIssuedAt(now)
        .setExpirationTime(now + 3_600);
      if (flaw === "algorithm") {
        return token.setProtectedHeader({ alg: "HS256" }).sign(Buffer.from("fake-google-secret".padEnd(32, "-")));
      }
      const signer = flaw === "signature" ? stranger : key;
      return token.setProtectedHeader({ alg: "RS256", kid: key.kid, typ: "JWT" }).sign(signer.privateKey);
    },
    publicKeys: () => keys.map(({ jwk }) => jwk),
    async rotate() {
      keys.unshift(await makeKey(`key-${keys.length + 1}`));
    },
  };
}

async function makeKey(kid: string): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: "sig", alg: "RS256" } };
}
