import { hash, verify } from "@node-rs/argon2";

/**
 * The parameters OWASP's Password Storage Cheat Sheet gives for argon2id, which is the library's own choice of variant:
 * 19 MiB, two passes, one lane.
 */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of no password anybody has, so that an unknown address costs the same time as a wrong password. */
const NOBODYS_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$kP8tv+aM/wx1qTQvWJ7AHQ$PAuPqtTJqbkJvBXstEwjETUd9kdu1HdnqUYtOcq/ULk";

/** `password` as argon2id in PHC string format, after NFKC, so that each keyboard's way of writing it is the same. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), OPTIONS);
}

/** True when `password` made `passwordHash`; takes the same time where there is no hash to compare with. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const isRight = await verify(passwordHash ?? NOBODYS_HASH, password.normalize("NFKC"));
  return isRight && passwordHash !== undefined;
}
